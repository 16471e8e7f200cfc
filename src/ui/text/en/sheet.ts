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
    plan: 'Cut at height',
    side: 'Cut at',
  },
  cutHelp: {
    plan: 'What lies above is cut away. Left empty, everything is seen from above.',
    y: 'A section at this y: what lies before it is cut away. Left empty, an elevation.',
    x: 'A section at this x: what lies before it is cut away. Left empty, an elevation.',
  },
  notANumber: {
    metric: 'A length such as 1.2 or 850mm',
    imperial: 'A length such as 4 or 12ft',
  },
  paper: 'Paper',
  scale: 'Scale',
  fitting: (scale: string) => `Fitting: ${scale}`,
  tooLarge: 'No usual scale fits this paper',
  severalSheets: (count: number) =>
    `At this scale the drawing does not fit on one sheet: it takes ${counted(count)}, with lines where one goes on in another.`,
  doesNotFit:
    'At this scale the drawing would take more than 24 sheets: its edges are cut off. A larger paper or a smaller scale shows all of it.',
  cutOff: 'The drawing is larger than the paper at this scale: its edges are cut off.',
  shown: 'Shown',
  marks: {
    dimensions: 'Dimensions',
    constraints: 'Constraints',
    notes: 'Notes',
    grid: 'Grid',
    areas: 'Areas',
    tags: 'Tags',
  },
  pages: {
    page: (number: number, of: number) => `${counted(number)} of ${counted(of)}`,
    goesOn: (page: number) => `Goes on in sheet ${counted(page)}`,
    notes: 'Notes',
    notesOn: (page: number) => `Notes: see sheet ${counted(page)}.`,
  },
  sheetOf: (number: number, of: number) => `Sheet ${counted(number)} of ${counted(of)}`,
  before: 'Sheet before',
  after: 'Next sheet',
  archive: 'Sheets as SVG in a ZIP archive',
  dimensionsIn: {
    metric: 'Dimensions in millimetres.',
    imperial: 'Dimensions in feet and inches, to a sixteenth.',
  },
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
    page: 'Sheet',
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
    axis === 'z' ? `Plan at ${at}` : `Section at ${axis} = ${at}, ${view.toLowerCase()}`,
  ratio: (scale: number, paper: string) => `1:${counted(scale)} on ${paper}`,
  namedScale: (name: string, paper: string) => `${name} on ${paper}`,
  metre: 'm',
  foot: 'ft',
  hidden: (count: number) =>
    `${counted(count)} ${count === 1 ? 'piece of equipment is' : 'pieces of equipment are'} hidden and not drawn.`,
  plain: 'Drawn as boxes: there are too many pieces for their details.',
  uncertainRooms: (count: number) =>
    `${count === 1 ? 'One room has' : `${counted(count)} rooms have`} no stated height: only the floor is drawn.`,
  sizeless: (count: number) =>
    `${count === 1 ? 'One part of the building states' : `${counted(count)} parts of the building state`} no size and ${count === 1 ? 'is' : 'are'} not drawn.`,
  uncertainElements: (count: number) =>
    `${count === 1 ? 'One part of the building states' : `${counted(count)} parts of the building state`} no width: drawn dashed, at an estimate.`,
  chainsLeftOut: (count: number) =>
    `${count === 1 ? 'One chain of dimensions is' : `${counted(count)} chains of dimensions are`} not seen in this view.`,
  empty: 'Nothing is shown that could be drawn.',
  save: 'Save SVG',
  saveAll: 'Save all sheets',
  print: 'Print',
  preview: (title: string) => `${title}: preview`,
  printHelp: 'Print at 100 % on the chosen paper to keep the scale.',
  savedTo: (name: string) => `${name} saved.`,
  saveFailed: (reason: string) => `The drawing could not be saved. ${reason}`,
  editing: 'Title block',
}
