import type { Tool } from './define'

const modules = import.meta.glob<Tool>(['./*.ts', '!./{define,index,registry}.ts'], {
  eager: true,
  import: 'default',
})

/** In the order of the toolbar; tools that it does not know come last, by name. */
const order = [
  'select',
  'move',
  'copy',
  'rotate',
  'place',
  'draw-room',
  'draw-tray',
  'put-element',
  'connect',
  'plan-power',
  'plan-cooling',
  'plan-fabric',
  'array',
  'place-block',
  'measure',
  'dimension',
  'section-box',
  'note',
  'break',
]

const rank = ({ id }: Tool): number => {
  const found = order.indexOf(id)
  return found < 0 ? order.length : found
}

/** Every tool, by id: the files of this folder. */
export const tools: ReadonlyMap<string, Tool> = new Map(
  Object.values(modules)
    .sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
    .map((tool) => [tool.id, tool]),
)
