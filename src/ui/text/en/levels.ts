export const levels = {
  title: 'Levels',
  about: 'The height that tools place and draw on. Named levels are kept in the file.',
  list: 'Levels to work on',
  floors: 'Floor under the pointer',
  floorsHelp: 'Each thing goes on the floor of the room that it is in.',
  name: 'Name',
  height: 'Height above the datum',
  add: 'Add level',
  edit: 'Change',
  save: 'Save',
  remove: 'Remove',
} as const
