/** The words that the script beside a chart says; few, since they travel with it. */
export const chartDownloads = {
  copy: 'Copy the code',
  copied: 'Copied.',
  selected: 'Selected; copy it with your own keys.',
  picture: 'the drawing as a picture',
  notDrawn: 'This browser could not draw the picture; take the SVG.',
} as const;
