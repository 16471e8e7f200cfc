const counted = (count: number): string => count.toLocaleString('en-US')

/** What is said of a drawing sheet. */
export const sheet = {
  title: 'Drawing sheet',
  about:
    'A plan, elevation or section at a stated scale, with a title block. It shows what is shown on screen.',
  view: 'View',
  views: {
    plan: 'Plan',
    south: 'From the south',
    east: 'From the east',
    north: 'From the north',
    west: 'From the west',
  },
  cut: {
    plan: 'Cut at height, m',
    side: 'Cut at, m',
  },
  cutHelp: {
    plan: 'What lies above is cut away. Left empty, everything is seen from above.',
    y: 'A section at this y: what lies before it is cut away. Left empty, an elevation.',
    x: 'A section at this x: what lies before it is cut away. Left empty, an elevation.',
  },
  notANumber: 'A number of metres',
  paper: 'Paper',
  scale: 'Scale',
  fitting: (scale: string) => `Fitting: ${scale}`,
  tooLarge: 'No usual scale fits this paper',
  doesNotFit: 'At this scale the drawing is larger than the paper: its edges are cut off.',
  block: 'Title block',
  fields: {
    project: 'Project',
    client: 'Client',
    drawing: 'Drawing',
    drawnBy: 'Drawn by',
    checkedBy: 'Checked by',
    number: 'Number',
    revision: 'Revision',
    date: 'Date',
    scale: 'Scale',
  },
  north: 'True north, ° clockwise from the top of the plan',
  notAnAngle: 'An angle from −360 to 360',
  drawingTitle: {
    plan: 'Plan',
    south: 'Elevation from the south',
    east: 'Elevation from the east',
    north: 'Elevation from the north',
    west: 'Elevation from the west',
  },
  sectionTitle: (view: string, axis: string, at: string) =>
    axis === 'z' ? `Plan at ${at} m` : `Section at ${axis} = ${at} m, ${view.toLowerCase()}`,
  ratio: (scale: number, paper: string) => `1:${counted(scale)} on ${paper}`,
  metre: 'm',
  hidden: (count: number) =>
    `${counted(count)} ${count === 1 ? 'piece of equipment is' : 'pieces of equipment are'} hidden and not drawn.`,
  plain: 'Drawn as boxes: there are too many pieces for their details.',
  uncertainRooms: (count: number) =>
    `${count === 1 ? 'One room has' : `${counted(count)} rooms have`} no stated height: only the floor is drawn.`,
  empty: 'Nothing is shown that could be drawn.',
  save: 'Save SVG',
  print: 'Print',
  preview: (title: string) => `${title}: preview`,
  printHelp: 'Print at 100 % on the chosen paper to keep the scale.',
  savedTo: (name: string) => `${name} saved.`,
  saveFailed: (reason: string) => `The drawing could not be saved. ${reason}`,
  editing: 'Title block',
}
