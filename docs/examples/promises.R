promises <- read.csv("https://example.org/data/promises.csv", encoding = "UTF-8")
counts <- table(promises$place_id)
cat(sprintf("%d %s\n", counts, names(counts)), sep = "")
