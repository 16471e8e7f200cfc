/**
 * What each tool does, and the keys that mean something while it is in hand. Its own shortcut
 * stands with the tool itself.
 */
export const cards = {
  'tool-select': {
    text: 'Click takes one thing, Shift adds, a drag over the floor takes all that it covers. Drag what is selected to move it: it snaps to edges, equal gaps and the grid, and clear spaces turn red where something stands in them.',
    keys: [
      [['arrowleft', 'arrowright'], 'Nudge by one step of the grid'],
      [['r'], 'Turn by 90°'],
      [['alt'], 'While dragging: no snapping; with a click: what stands behind'],
      [['escape'], 'Back to where it was'],
    ],
  },
  'tool-move': {
    text: 'Select, then type how far: east, then north. Or click from where and to where.',
    keys: [
      [['3.6,0'], 'So far east and north'],
      [['3.6<45'], 'So far, in that direction'],
      [['enter'], 'Carry it out'],
    ],
  },
  'tool-copy': {
    text: 'Copies of the selection at typed distances, with the connections inside it.',
    keys: [
      [['0.6,0x5'], 'Five, each so much farther'],
      [['3.6,0'], 'One copy'],
    ],
  },
  'tool-rotate': {
    text: 'Type an angle to turn the selection about its middle, or click another centre first and lead it round.',
    keys: [
      [['30'], 'Degrees, anticlockwise'],
      [['enter'], 'Carry it out'],
    ],
  },
  'tool-place': {
    text: 'Pick a product from the catalog, then point. It snaps beside its neighbours and into racks; the clear spaces that it needs are drawn while you look for its place.',
    keys: [
      [['r'], 'Turn it before it stands'],
      [['escape'], 'Stop placing'],
    ],
  },
  'tool-draw-room': {
    text: 'Two corners make a room, or one corner after another for any other shape. Its use decides by which rules it is judged.',
    keys: [
      [['12,8'], 'Width and depth'],
      [['enter'], 'Close a shape of many corners'],
    ],
  },
  'tool-draw-tray': {
    text: 'Click along its way, from rack to rack. Cables then run over it, and its fill is counted.',
    keys: [
      [['pageup', 'pagedown'], 'Higher and lower'],
      [['enter'], 'Finish the tray'],
    ],
  },
  'tool-put-element': {
    text: 'Doors, columns, shafts, floor openings, lifts and ramps. They decide whether a piece of equipment gets in, and by which way.',
    keys: [[['r'], 'Turn it']],
  },
  'tool-note': {
    text: 'A remark that stays at its place: on a floor, or on the equipment that it is about. Write it at the right.',
    keys: [],
  },
  'tool-connect': {
    text: 'Click what feeds, then what is fed. Ports are matched by what they carry; nothing is ever joined because it stands near.',
    keys: [[['shift'], 'Keep the first for more']],
  },
  'tool-array': {
    text: 'Rows and columns of the selection, plain or back to back around aisles. Keep it as a row, and its count and pitch can be changed later.',
    keys: [
      [['4,10'], 'Four rows of ten'],
      [['enter'], 'Build it'],
    ],
  },
  'tool-place-block': {
    text: 'Places a block, such as a pod, in rows and columns. Change the block once and every placement follows.',
    keys: [
      [['r'], 'Turn it'],
      [['escape'], 'Stop placing'],
    ],
  },
  'tool-dimension': {
    text: 'A chain of dimensions from face to face. It follows what it measures; type another figure at one and the thing behind it moves.',
    keys: [
      [['shift'], 'Measure straight across'],
      [['enter'], 'Finish the chain'],
    ],
  },
  'tool-measure': {
    text: 'The distance between two points, straight and along each axis. It leaves nothing behind.',
    keys: [[['shift'], 'Straight along an axis']],
  },
  'tool-section-box': {
    text: 'Drag a face to cut away what is in front of it. What lies outside is not drawn, and not caught by a click.',
    keys: [
      [['delete'], 'Take the section away'],
      [['shift+x'], 'The same, from any tool'],
    ],
  },
  'tool-plan-power': {
    text: 'Select what is to be fed or made redundant, choose the scheme, and look at what is proposed: checked by solving, carried out as one step.',
    keys: [],
  },
  'tool-plan-cooling': {
    text: 'Choose a room and a product: units are counted on the solved facility, placed with their clear spaces and piped.',
    keys: [],
  },
  'tool-plan-fabric': {
    text: 'Designs the networks of a hall or a mine: switches, their places, every link and the trays that carry them. What is wired already stays.',
    keys: [],
  },
  'tool-break': {
    text: 'Click what breaks and see what dies, when and why, through power, cooling and network together.',
    keys: [
      [['shift'], 'Break one more'],
      [['alt'], 'Take it out for work instead'],
      [['j'], 'Play or pause what follows'],
    ],
  },
} as const
