import csv, io, urllib.request
from collections import Counter

with urllib.request.urlopen("https://example.org/data/promises.csv") as file:
    rows = list(csv.DictReader(io.TextIOWrapper(file, "utf-8")))
for place, promises in sorted(Counter(row["place_id"] for row in rows).items()):
    print(promises, place)
