export const start = {
  intro:
    'Draw the rooms, place real equipment, connect it, and read at once what it carries, what it survives and what is still unknown. Everything stays on this computer.',
  examples: 'Example facilities',
  examplesHelp:
    'Four layouts with their sources. Open one and change it: it is a copy of your own.',
  openExample: (name: string) => `Open ${name}`,
  recent: 'On this computer',
  recentEmpty: 'Nothing yet. A facility that you open or begin is kept here as you work.',
  recentBroken: 'The list of facilities on this computer cannot be read.',
  savedAt: (when: string) => `saved ${when}`,
  begin: 'Begin',
  empty: 'New empty facility',
  emptyHelp: 'Start with a bare site.',
  tour: 'Guided tour',
  tourHelp: 'Three minutes, with your own hands.',
  openFile: 'Open a file',
  openFileHelp: 'A *.gridhall.json from this computer. You can also drop it anywhere on the page.',
  dropHere: 'Drop the file to open it',
  dropHelp: 'The open facility stays untouched if the file cannot be read.',
  removeTitle: 'Remove this facility from this computer?',
  removeText: (name: string) =>
    `“${name}” will be deleted from this browser. Files that you saved elsewhere stay.`,
  removed: (name: string) => `“${name}” was removed from this computer.`,
  taken: (size: string) => `They take up ${size}.`,
  free: (size: string) => `The browser has room for ${size} more.`,
  persisted: 'The browser keeps them until you remove them.',
  notPersisted:
    'If the disk runs short, the browser may clear them: save what matters to a file as well.',
  renameTitle: 'Rename the facility',
  newName: 'Untitled facility',
  opening: (name: string) => `Opening ${name}`,
  openFailed: (name: string, why: string) => `${name} was not opened. ${why}`,
  lastOpen: 'The last facility',
  resuming: 'Opening what was open last',
  notKept:
    'The open facility has changes that could not be kept on this computer. Save it to a file first.',
  leaveAnyway: 'Go on without them',
  tooLarge: (size: string, limit: string) =>
    `It has ${size}; files of more than ${limit} are not read.`,
  exampleMissing: 'The server did not hand it out.',
} as const
