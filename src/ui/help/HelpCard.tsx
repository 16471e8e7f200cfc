import type { ReactNode } from 'react'
import { Keys } from '../kit/Keys'
import type { HelpCard } from './cards'
import css from './Help.module.css'
import { Picture } from './Picture'

interface CardProps {
  readonly card: HelpCard
  readonly title: string
  readonly shortcut?: string | undefined
  /** What stands at the end of its head. */
  readonly action?: ReactNode
}

/** What a tool or view does, its keys, and a picture of it. */
export function Card({ card, title, shortcut, action }: CardProps) {
  return (
    <article className={css.card}>
      <header>
        <h3>{title}</h3>
        {shortcut === undefined ? null : <Keys shortcut={shortcut} />}
        {action}
      </header>
      <Picture key={card.id} marks={card.picture} />
      <p>{card.text}</p>
      {card.keys.length === 0 ? null : (
        <ul>
          {card.keys.map(([shortcuts, meaning]) => (
            <li key={meaning}>
              <span>
                {shortcuts.map((one) => (
                  <Keys key={one} shortcut={one} />
                ))}
              </span>
              <span>{meaning}</span>
            </li>
          ))}
        </ul>
      )}
    </article>
  )
}
