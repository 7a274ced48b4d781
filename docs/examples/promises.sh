curl -s https://example.org/data/promises.csv | tail -n +2 | cut -d , -f 2 | sort | uniq -c
