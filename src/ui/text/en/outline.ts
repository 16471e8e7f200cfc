export const outline = {
  tab: 'Outline',
  tree: 'Rooms and equipment',
  routes: 'Trays and other routes',
  search: 'Search tags, kinds, products',
  noMatch: 'Nothing fits the search',
  empty: 'Nothing here yet',
  emptyHelp:
    'Draw a room, or place equipment from the catalog: it is listed here by room and kind.',
  select: 'Enter selects, Shift extends, F frames.',
} as const
