import { type KeyboardEvent, use, useId, useMemo, useRef, useState } from 'react'
import { OpenedContext, useApp } from '../app/context'
import { allCommands, type Command } from '../commands/commands'
import { Button } from '../kit/Button'
import { Modal } from '../kit/Modal'
import { SearchField } from '../kit/SearchField'
import { helpWords as text } from '../text/help'
import { cards, findCards, type HelpCard, type HelpGroup } from './cards'
import css from './Help.module.css'
import { Card } from './HelpCard'

const groups = Object.entries(text.groups) as [HelpGroup, string][]

/** The commands of the page by id: they lend the cards their titles and shortcuts. */
const useCommands = (): ReadonlyMap<string, Command> => {
  const app = useApp()
  const opened = use(OpenedContext)
  return useMemo(
    () => new Map((opened ? allCommands(app, opened) : []).map((one) => [one.id, one])),
    [app, opened],
  )
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Home: -1e4, End: 1e4 }

/** Every tool and view with a picture, found by typing. */
export function HelpDialog({ card: first }: { readonly card?: string | undefined }) {
  const { chrome } = useApp()
  const commands = useCommands()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(first ?? cards[0]?.id)
  const titleOf = ({ id, title }: HelpCard) => title ?? commands.get(id)?.label ?? id
  const found = findCards(typed, titleOf)
  const card = found.find(({ id }) => id === chosen) ?? found[0]
  const command = card && commands.get(card.id)
  const close = () => chrome.setState({ dialog: undefined })
  return (
    <Modal wide title={text.title} about={text.about} onClose={close}>
      <div className={css.layout}>
        <div className={css.side}>
          <SearchField label={text.search} value={typed} onInput={setTyped} />
          <CardList found={found} shown={card} titleOf={titleOf} onChoose={setChosen} />
        </div>
        <div className={css.shown} aria-live="polite">
          {card === undefined ? null : (
            <Card card={card} title={titleOf(card)} shortcut={command?.shortcut} />
          )}
          {command === undefined ? null : (
            <footer>
              {command.isEnabled ? (
                <Button
                  tone="strong"
                  onClick={() => {
                    close()
                    command.run()
                  }}
                >
                  {card?.group === 'tools' ? text.take : text.open}
                </Button>
              ) : (
                <p className="dim">{text.notNow}</p>
              )}
            </footer>
          )}
        </div>
      </div>
    </Modal>
  )
}

interface CardListProps {
  readonly found: readonly HelpCard[]
  readonly shown: HelpCard | undefined
  readonly titleOf: (card: HelpCard) => string
  readonly onChoose: (id: string) => void
}

function CardList({ found, shown, titleOf, onChoose }: CardListProps) {
  const base = useId()
  const list = useRef<HTMLDivElement>(null)
  const press = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (step === undefined || found.length === 0) return
    event.preventDefault()
    const at = (shown ? found.indexOf(shown) : -1) + step
    const next = found[Math.min(Math.max(at, 0), found.length - 1)]
    if (!next) return
    onChoose(next.id)
    list.current?.querySelector(`[data-card="${next.id}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  if (found.length === 0) return <p className={css.none}>{text.none}</p>
  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      aria-label={text.list}
      aria-activedescendant={shown && `${base}-${shown.id}`}
      className={css.list}
      onKeyDown={press}
    >
      {groups.map(([group, title]) => {
        const own = found.filter((card) => card.group === group)
        return own.length === 0 ? null : (
          // biome-ignore lint/a11y/useSemanticElements: a group of options is no fieldset
          <div key={group} role="group" aria-label={title}>
            <p className={css.heading} aria-hidden>
              {title}
            </p>
            {own.map((card) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
              // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus
              <div
                key={card.id}
                id={`${base}-${card.id}`}
                data-card={card.id}
                role="option"
                aria-selected={card === shown}
                className={css.option}
                onClick={() => onChoose(card.id)}
              >
                {titleOf(card)}
              </div>
            ))}
          </div>
        )
      })}
    </div>
  )
}
