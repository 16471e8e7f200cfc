import { type Action, always } from './define'

/** How the facility is drawn, whatever colours it. */
export const lookingActions: readonly Action[] = [
  {
    id: 'line-drawing',
    label: { en: 'Line drawing' },
    menu: 'view',
    shortcut: 'shift+l',
    enabled: always,
    checked: ({ store }) => store.getState().look.isLineDrawing,
    run: ({ store }) =>
      store.setState(({ look }) => ({ look: { ...look, isLineDrawing: !look.isLineDrawing } })),
  },
]
