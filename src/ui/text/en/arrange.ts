export const arrange = {
  title: 'Arrange',
  align: 'Align',
  spread: 'Spread evenly',
  group: 'Group',
  groupName: 'Name of the group',
} as const
