import { Command as List } from 'cmdk'
import { use, useMemo, useState } from 'react'
import { OpenedContext, useApp } from '../app/context'
import { Check } from '../kit/icons'
import { Keys } from '../kit/Keys'
import { Overlay } from '../kit/Modal'
import { say, words } from '../text/text'
import { goToView } from '../views/named'
import { allCommands, type Command, commandGroups } from './commands'
import css from './Palette.module.css'
import { findEquipment, findProducts, findViews } from './search'

/** Every word typed has to be there; a label that begins with them comes first. */
const rank = (value: string, search: string): number => {
  const low = value.toLowerCase()
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean)
  if (!wanted.every((word) => low.includes(word))) return 0
  return wanted.some((word) => low.startsWith(word)) ? 1 : 0.5
}

/** Everything that can be done, gone to or placed, found by typing. */
export function Palette() {
  const app = useApp()
  const opened = use(OpenedContext)
  const [text, setText] = useState('')
  const commands = useMemo(() => (opened ? allCommands(app, opened) : []), [app, opened])
  const close = () => app.chrome.setState({ dialog: undefined })
  // Closed first: a command may open a dialog of its own.
  const run = (work: () => void) => {
    close()
    work()
  }
  return (
    <Overlay label={words.commands.palette} onClose={close}>
      <List label={words.commands.palette} className={css.palette} filter={rank} loop>
        <List.Input
          value={text}
          onValueChange={setText}
          placeholder={words.commands.search}
          className={css.input}
        />
        <List.List className={css.list}>
          <List.Empty className={css.empty}>{words.commands.none}</List.Empty>
          {commandGroups.map((group) => (
            <List.Group key={group} heading={words.commands.groups[group]}>
              {commands
                .filter((command) => command.group === group && command.isEnabled)
                .map((command) => (
                  <Item key={command.id} command={command} onRun={run} />
                ))}
            </List.Group>
          ))}
          <Found text={text} onRun={run} />
        </List.List>
      </List>
    </Overlay>
  )
}

interface ItemProps {
  readonly command: Command
  readonly onRun: (work: () => void) => void
}

function Item({ command, onRun }: ItemProps) {
  const group = words.commands.groups[command.group]
  return (
    <List.Item
      value={`${command.label} ${group} ${command.id}`}
      className={css.item}
      onSelect={() => onRun(command.run)}
    >
      <span className={css.mark}>{command.isOn ? <Check size={14} aria-hidden /> : null}</span>
      <span>{command.label}</span>
      {command.shortcut === undefined ? null : <Keys shortcut={command.shortcut} />}
    </List.Item>
  )
}

interface FoundProps {
  readonly text: string
  readonly onRun: (work: () => void) => void
}

/** Views, equipment and products that fit what was typed; none while nothing is. */
function Found({ text, onRun }: FoundProps) {
  const opened = use(OpenedContext)
  const found = useMemo(() => {
    if (!opened || text.trim() === '') return { views: [], equipment: [], products: [] }
    const { document } = opened.workspace.store.getState()
    const library = opened.workspace.library.with(document.list('products'))
    return {
      views: findViews(document, text),
      equipment: findEquipment(document, library, text),
      products: findProducts(library, text),
    }
  }, [opened, text])
  if (!opened) return null
  const { workspace, runner } = opened
  return (
    <>
      <List.Group heading={words.commands.goToView}>
        {found.views.map((view) => (
          <List.Item
            key={view.id}
            value={`${words.commands.goToView} ${view.name} ${view.id}`}
            className={css.item}
            onSelect={() => onRun(() => goToView(workspace, view))}
          >
            <span className={css.mark} />
            <span>{view.name}</span>
          </List.Item>
        ))}
      </List.Group>
      <List.Group heading={words.commands.goTo}>
        {found.equipment.map(({ id, name, detail }) => (
          <List.Item
            key={id}
            value={`${name} ${detail} ${id}`}
            className={css.item}
            onSelect={() =>
              onRun(() => {
                workspace.select([id])
                workspace.frame([id])
              })
            }
          >
            <span className={css.mark} />
            <span>{name}</span>
            <small>{detail}</small>
          </List.Item>
        ))}
      </List.Group>
      <List.Group heading={words.commands.place}>
        {found.products.map(({ id, kind, maker, model }) => (
          <List.Item
            key={id}
            value={`${words.commands.place} ${maker} ${model} ${id}`}
            className={css.item}
            onSelect={() =>
              onRun(() => {
                workspace.setOptions({ place: { kind, product: id } })
                runner.activate('place')
              })
            }
          >
            <span className={css.mark} />
            <span>
              {maker} {model}
            </span>
            <small>{say(workspace.library.kind(kind).name)}</small>
          </List.Item>
        ))}
      </List.Group>
    </>
  )
}
