import { Menu } from '@base-ui/react/menu'
import { useApp } from '../app/context'
import { ChevronDown } from '../kit/icons'
import { Keys } from '../kit/Keys'
import css from '../kit/popup.module.css'
import { words } from '../text/text'
import bar from './TopBar.module.css'

/** Opening, saving and leaving the facility. */
export function FileMenu() {
  const { session } = useApp()
  const entries = [
    { label: words.top.toStart, run: () => session.leave() },
    { label: words.top.newFacility, run: () => session.create() },
    { label: words.top.open, shortcut: 'mod+o', run: () => session.pickFile() },
    'line',
    { label: words.top.save, shortcut: 'mod+s', run: () => session.save('same') },
    { label: words.top.saveAs, shortcut: 'mod+shift+s', run: () => session.save('ask') },
  ] as const
  return (
    <Menu.Root>
      <Menu.Trigger className={bar.file}>
        <img src="./icon.svg" alt={words.common.appName} width={18} height={18} />
        {words.top.fileMenu}
        <ChevronDown size={13} aria-hidden />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={css.positioner} sideOffset={4} align="start">
          <Menu.Popup className={css.menu}>
            {entries.map((entry) =>
              entry === 'line' ? (
                <Menu.Separator key="line" className={css.separator} />
              ) : (
                <Menu.Item key={entry.label} className={css.item} onClick={entry.run}>
                  <span className={css.name}>{entry.label}</span>
                  {'shortcut' in entry ? <Keys shortcut={entry.shortcut} /> : null}
                </Menu.Item>
              ),
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
