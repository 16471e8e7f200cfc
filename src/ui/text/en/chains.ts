export const chains = {
  title: 'Dimension',
  help: 'It follows what it measures. Type another figure and what it measures to moves there.',
  piece: (from: string, to: string) => `${from} to ${to}`,
  keep: 'Keep',
  keepHelp: 'Holds this distance from now on, whatever is moved.',
  keepNamed: (name: string) => `Keep ${name}`,
  remove: 'Delete dimension',
  constraints: 'Kept distances',
  constraintsHelp:
    'What is moved by hand stays where it is put; the rest follows. What cannot hold is refused.',
  value: 'Distance',
  takeAway: (what: string) => `No longer keep: ${what}`,
  what: {
    distance: 'Keep this distance',
    clear: 'Keep at least this far apart',
    pitch: 'Keep evenly apart',
    align: 'Keep in line',
    wall: 'Keep clear of the wall',
  },
} as const
