import { useMemo, useState } from 'react'
import { useChrome } from '../app/context'
import type { PlacedPart } from './drawing'
import type { Wish } from './lay-out'

interface Choices {
  readonly spread: ReadonlySet<string>
  readonly open: ReadonlySet<string>
  readonly shut: ReadonlySet<string>
}

const none: Choices = { spread: new Set(), open: new Set(), shut: new Set() }

interface Wished {
  readonly wish: Wish
  /** Whether the person spread out or folded away anything. */
  readonly isChanged: boolean
  readonly spreadOut: (part: PlacedPart) => void
  readonly fold: (part: PlacedPart) => void
  readonly gather: () => void
}

const without = (ids: ReadonlySet<string>, gone: string): ReadonlySet<string> =>
  new Set([...ids].filter((id) => id !== gone))

const spread = (choices: Choices, { ids, hidden }: PlacedPart): Choices => {
  const [first = ''] = ids
  return hidden === undefined
    ? { ...choices, spread: new Set([...choices.spread, ...ids]) }
    : {
        ...choices,
        open: new Set([...choices.open, first]),
        shut: without(choices.shut, first),
      }
}

const folded = (choices: Choices, { ids: [first = ''] }: PlacedPart): Choices => ({
  ...choices,
  open: without(choices.open, first),
  shut: new Set([...choices.shut, first]),
})

/** How much of the diagram is shown: what is drawn as one and what was spread out. */
export const useWish = (): Wished => {
  const merged = useChrome((state) => state.diagram.isMerged)
  const [choices, setChoices] = useState(none)
  const wish = useMemo((): Wish => ({ merged, ...choices }), [merged, choices])
  return {
    wish,
    isChanged: choices !== none,
    spreadOut: (part) => setChoices((before) => spread(before, part)),
    fold: (part) => setChoices((before) => folded(before, part)),
    gather: () => setChoices(none),
  }
}
