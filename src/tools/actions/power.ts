import { classOverlays, type Workspace } from '#workspace'
import { type Action, always } from './define'

const stateOf = ({ store }: Workspace) => store.getState()

/** What is shown after an overlay when one steps through them: each in turn, then the materials. */
const nextOverlay = (overlay: string | undefined): string | undefined => {
  const now = classOverlays.findIndex(({ id }) => id === overlay)
  return classOverlays[now + 1]?.id
}

/** What colours the power chain. */
export const powerActions: readonly Action[] = [
  {
    id: 'next-overlay',
    label: { en: 'Next power overlay' },
    menu: 'view',
    shortcut: 'o',
    enabled: always,
    run: ({ store }) => store.setState(({ overlay }) => ({ overlay: nextOverlay(overlay) })),
  },
  ...classOverlays.map(
    ({ id, label }): Action => ({
      id: `overlay-${id}`,
      label: { en: `Colour by ${label.en.toLowerCase()}` },
      menu: 'view',
      enabled: always,
      checked: (workspace) => stateOf(workspace).overlay === id,
      run: ({ store }) =>
        store.setState(({ overlay }) => ({ overlay: overlay === id ? undefined : id })),
    }),
  ),
]
