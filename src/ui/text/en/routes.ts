const number = (value: number): string => value.toLocaleString('en-US')

/** Words of routes: panels that speak them are loaded when they are first wanted. */
export const routes = {
  height: 'Height',
  heightHelp:
    'Left open: 2.8 m, or 0.4 m under a lower ceiling. Page Up and Down change it on the way.',
  pathway: 'Pathway',
  pathways: { tray: 'Tray', ladder: 'Ladder', conduit: 'Conduit', duct: 'Duct' },
  width: 'Inside width',
  depth: 'Usable depth',
  loadLimit: 'Load limit',
  bendRadius: 'Bend radius',
  path: 'Path',
  pathHelp: 'Links of another path keep out of it.',
  noPath: 'open to all',
  many: (count: number) => `${number(count)} routes`,
} as const
