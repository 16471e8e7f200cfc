import { use } from 'react'
import { OpenedContext, useApp } from '../app/context'
import { Keys } from '../kit/Keys'
import { Modal } from '../kit/Modal'
import { words } from '../text/text'
import { allCommands, commandGroups } from './commands'
import css from './Palette.module.css'

const { keys } = words.commands
const { keys: drawing } = words.diagram

/** Keys that no command has: they mean what they mean everywhere. */
const fixed = [
  {
    title: keys.typed,
    rows: [
      [keys.figures, ['3.6', '<45']],
      [keys.point, ['alt+arrowup', 'alt+shift+arrowup']],
      [keys.press, ['alt+enter']],
      [keys.hold, ['alt+shift+enter']],
      [keys.menu, ['shift+f10']],
      [keys.finish, ['enter']],
      [keys.callOff, ['escape']],
    ],
  },
  {
    title: keys.tree,
    rows: [
      [keys.move, ['arrowup', 'arrowdown', 'home', 'end']],
      [keys.fold, ['arrowleft', 'arrowright']],
      [keys.pick, ['enter']],
      [keys.extend, ['shift+arrowdown']],
      [keys.find, ['u', 'p', 's']],
    ],
  },
  {
    title: drawing.heading,
    rows: [
      [drawing.follow, ['arrowup', 'arrowdown', 'arrowleft', 'arrowright']],
      [drawing.pan, ['shift+arrowdown']],
      [drawing.operate, ['enter', 'o']],
      [drawing.fold, ['x']],
      [drawing.choose, ['space']],
      [drawing.zoom, ['+', '-']],
      [drawing.fit, ['0']],
    ],
  },
] as const

/** Every shortcut, by group. */
export function ShortcutSheet() {
  const app = useApp()
  const opened = use(OpenedContext)
  const commands = opened ? allCommands(app, opened).filter(({ shortcut }) => shortcut) : []
  return (
    <Modal
      wide
      title={words.commands.shortcuts}
      about={words.commands.shortcutsAbout}
      onClose={() => app.chrome.setState({ dialog: undefined })}
    >
      {/* Nothing in it can be operated: without a stop of its own, no key would scroll it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls needs the keys */}
      <section className={css.sheet} aria-label={words.commands.shortcuts} tabIndex={0}>
        {commandGroups.map((group) => (
          <Section
            key={group}
            title={words.commands.groups[group]}
            rows={commands
              .filter((command) => command.group === group)
              .map(({ label, shortcut = '' }) => [label, [shortcut]])}
          />
        ))}
        {fixed.map(({ title, rows }) => (
          <Section key={title} title={title} rows={rows} />
        ))}
      </section>
    </Modal>
  )
}

interface SectionProps {
  readonly title: string
  readonly rows: readonly (readonly [string, readonly string[]])[]
}

function Section({ title, rows }: SectionProps) {
  return rows.length === 0 ? null : (
    <section>
      <h3>{title}</h3>
      <ul>
        {rows.map(([label, shortcuts]) => (
          <li key={label}>
            <span>{label}</span>
            <span>
              {shortcuts.map((shortcut) => (
                <Keys key={shortcut} shortcut={shortcut} />
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
