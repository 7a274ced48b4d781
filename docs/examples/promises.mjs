const response = await fetch('https://example.org/api/v1/promises.json');
const { promises } = await response.json();
const places = Map.groupBy(promises, ({ profile }) => profile);
for (const [place, list] of [...places].sort()) console.log(list.length, place);
