import type { Issue } from '../../issue.ts';

/** In Korea a latitude is at most 39 and a longitude at least 124: each is out of bounds as the other. */
export function swappedCoordinates(issues: readonly Issue[]): Issue[] {
  const at = new Map(issues.map((issue) => [`${issue.file} ${issue.field}`, issue]));
  return issues.flatMap((issue) => {
    const [, parent, name] = /^(.*\.|)(latitude|longitude)$/.exec(issue.field) ?? [];
    const other = at.get(`${issue.file} ${parent ?? ''}${name === 'latitude' ? 'longitude' : 'latitude'}`);
    if (name === undefined || other === undefined || !isSwapped(name, issue.value, other.value)) return [issue];
    return name === 'longitude'
      ? []
      : {
          ...issue,
          message: 'latitude and longitude have changed places',
          remedy: `write latitude: ${String(other.value)} and longitude: ${String(issue.value)}`,
        };
  });
}

function isSwapped(name: string, value: unknown, other: unknown): boolean {
  const [latitude, longitude] = name === 'latitude' ? [value, other] : [other, value];
  return Number(latitude) >= 124 && Number(latitude) <= 132 && Number(longitude) >= 33 && Number(longitude) <= 39;
}
