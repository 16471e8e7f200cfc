/** What each view and panel is for; what has no command of its own brings its title. */
export const cards = {
  group: {
    text: 'What is grouped is selected and moved as one. A part of it is still reached by a double click.',
    keys: [[['mod+shift+g'], 'Ungroup']],
  },
  arrange: {
    title: 'Align and spread',
    text: 'Bring two or more things to one line, or give three or more equal gaps. All of it is in the menu Arrange.',
    keys: [],
  },
  'make-block': {
    text: 'Makes one thing of many: a pod with all its inner connections, to be placed fifty times and changed once.',
    keys: [[['shift+s'], 'Place it']],
  },
  'view-plan': {
    text: 'From above and to scale. The same tools work as in 3D.',
    keys: [[['f'], 'Show the selection']],
  },
  'view-3d': {
    text: 'Turn with the right mouse button or two fingers, move with the middle one, zoom to the pointer. The cube turns to a face.',
    keys: [
      [['f'], 'Show the selection'],
      [['shift+f'], 'Show everything'],
    ],
  },
  'view-beside': {
    text: 'Plan and 3D at once. A tool works in the one under the pointer, and both follow.',
    keys: [],
  },
  elevation: {
    text: 'Straight from north, east, south or west, without perspective: heights can be read off.',
    keys: [[['3'], 'Back to 3D']],
  },
  walk: {
    text: 'Go through the facility at eye height. Walls and equipment stop you, doors let you through.',
    keys: [
      [['arrowup', 'arrowdown'], 'Go'],
      [['arrowleft', 'arrowright'], 'Turn'],
      [['escape'], 'Stop walking'],
    ],
  },
  'line-drawing': {
    text: 'Outlines instead of materials, for a plan that prints well.',
    keys: [],
  },
  'views-panel': {
    title: 'Views and layers',
    text: 'Views with a name, and what is shown at all: by discipline and by path. The button is at the right above the view.',
    keys: [],
  },
  isolate: {
    text: 'Hides all but the selection. What is hidden is not caught and not snapped to, but still counted in every sum.',
    keys: [
      [['h'], 'Hide the selection'],
      [['shift+h'], 'Show all that is hidden'],
    ],
  },
  'next-overlay': {
    text: 'Colours say what every figure says: paths, load, heat, coolant, fill. Grey stripes are what nobody knows.',
    keys: [
      [['shift+o'], 'Next cooling overlay'],
      [['k'], 'Next network overlay'],
    ],
  },
  'single-line': {
    text: 'The power chain on one line, drawn from the same model. Select there and it is selected in 3D; a click opens a breaker.',
    keys: [],
  },
  'liquid-loops': {
    text: 'Pumps, exchangers and loops as a diagram, with flow and temperature as solved.',
    keys: [],
  },
  'network-diagram': {
    text: 'Each fabric as a diagram: who is joined to whom, and what a lost switch takes.',
    keys: [],
  },
  'air-view': {
    text: 'Follows the air of a room to its steady state and says how warm each intake is. It tells the seconds that it takes before it starts.',
    keys: [],
  },
  palette: {
    text: 'Every command, every tag and every product, found by typing.',
    keys: [[['enter'], 'Do it, or go there']],
  },
  query: {
    text: 'Selects what fits a condition, such as kind=rack and kW>40, and keeps it under a name. A figure that nobody stated is neither, and is counted.',
    keys: [],
  },
  'trace-power': {
    text: 'Follows the selection over each of its cords up to the utility.',
    keys: [
      [['shift+n'], 'Its links'],
      [['shift+t'], 'Take it out and see what goes dark'],
      [['escape'], 'End it'],
    ],
  },
  scenarios: {
    text: 'An outage, a heat wave, a fire in a compartment, a call of the grid: as far as the facility has what they need.',
    keys: [
      [['j'], 'Play or pause'],
      [['.'], 'Next event'],
    ],
  },
  'way-in': {
    text: 'Select a piece of equipment and see whether it gets from the dock to its place: doors, corners, ceilings, floor and lifts, with the bottleneck named.',
    keys: [],
  },
  'toggle-lens': {
    text: 'Judges the same facility as a mine or as an AI hall and lists what is missing and what is surplus.',
    keys: [],
  },
  versions: {
    text: 'Named states of the facility and some kept by itself. Restoring one is a step that can be undone.',
    keys: [],
  },
  levels: {
    text: 'The height that tools place and draw on: the floor under the pointer, or a level with a name.',
    keys: [],
  },
  sheet: {
    text: 'A plan, elevation or section on paper: at a stated scale, with title block, scale bar and north arrow.',
    keys: [],
  },
  catalog: {
    title: 'Catalog',
    text: 'Products with their ratings, each with its source. Pick one and point at its place; one of your own is added with the plus.',
    keys: [[['p'], 'Place']],
  },
  outline: {
    title: 'Outline',
    text: 'All that there is, by room and kind. Letters find, Enter selects.',
    keys: [
      [['arrowleft', 'arrowright'], 'Fold and unfold'],
      [['f'], 'Show it in the view'],
    ],
  },
  inspector: {
    title: 'Inspector',
    text: 'What was stated, what was solved and where each number comes from. With nothing selected it is about the whole facility.',
    keys: [],
  },
  'tab-findings': {
    text: 'What the rules found: measured, limit, source. Click one to see the culprit.',
    keys: [],
  },
  'tab-questions': {
    text: 'What nobody stated yet, once for all that waits for it. It never passes and never counts as 0.',
    keys: [],
  },
  'tab-difference': {
    text: 'What is missing, and what is too much, if the same facility were to do the other work.',
    keys: [],
  },
  'tab-schedule': {
    text: 'Every load and component now and after its worst loss, to sort, group and copy into a spreadsheet.',
    keys: [],
  },
  'tab-cooling': {
    text: 'Air, liquid and rejection: flow, temperature and margin of each unit and loop.',
    keys: [],
  },
  'tab-network': {
    text: 'Every cable with its ends, ports, length and way; what is to be bought; how full each tray is.',
    keys: [],
  },
  'tab-survives': {
    text: 'What each fault, compartment, path and pair of losses takes down, and the single points of failure.',
    keys: [],
  },
  'tab-year': {
    text: 'A year by the hour in the weather of a file (.epw): PUE, water, the warmest hour.',
    keys: [],
  },
  'tab-assumptions': {
    text: 'Every limit and planning figure with its source, to be changed here and set back.',
    keys: [],
  },
} as const
