import { Menu } from '@base-ui/react/menu'
import { Fragment, use, useState } from 'react'
import { OpenedContext, useApp } from '../app/context'
import { allCommands, type Command, type CommandGroup } from '../commands/commands'
import { Check } from '../kit/icons'
import { Keys } from '../kit/Keys'
import css from '../kit/popup.module.css'
import { words } from '../text/text'
import bar from './TopBar.module.css'

const menus: readonly { readonly title: string; readonly groups: readonly CommandGroup[] }[] = [
  { title: words.top.fileMenu, groups: ['file'] },
  { title: words.top.editMenu, groups: ['edit', 'select'] },
  { title: words.top.arrangeMenu, groups: ['arrange'] },
  { title: words.top.viewMenu, groups: ['view', 'tools', 'lens', 'screen'] },
  { title: words.top.breakMenu, groups: ['break'] },
  { title: words.top.helpMenu, groups: ['help'] },
]

/** Every command has its place in one of these. */
export function Menus() {
  return menus.map((menu) => <CommandMenu key={menu.title} {...menu} />)
}

function CommandMenu({ title, groups }: (typeof menus)[number]) {
  const app = useApp()
  const opened = use(OpenedContext)
  const [commands, setCommands] = useState<readonly Command[]>([])
  return (
    <Menu.Root
      // What is possible and what is on is looked up when the menu opens.
      onOpenChange={(isOpen) => {
        if (isOpen && opened) setCommands(allCommands(app, opened))
      }}
    >
      <Menu.Trigger className={bar.menu}>{title}</Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={css.positioner} sideOffset={4} align="start">
          <Menu.Popup className={css.menu}>
            {groups.map((group, index) => (
              <Fragment key={group}>
                {index === 0 ? null : <Menu.Separator className={css.separator} />}
                {commands
                  .filter((command) => command.group === group)
                  .map((command) => (
                    <CommandItem key={command.id} command={command} />
                  ))}
              </Fragment>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

function CommandItem({ command }: { readonly command: Command }) {
  return (
    <Menu.Item className={css.item} disabled={!command.isEnabled} onClick={command.run}>
      <span className={css.mark}>{command.isOn ? <Check size={14} aria-hidden /> : null}</span>
      <span className={css.name}>{command.label}</span>
      {command.shortcut === undefined ? null : <Keys shortcut={command.shortcut} />}
    </Menu.Item>
  )
}
