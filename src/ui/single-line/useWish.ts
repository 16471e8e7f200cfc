import { useMemo, useState } from 'react'
import { useChrome } from '../app/context'
import type { Diagram } from './diagram'
import type { PlacedPart } from './drawing'
import type { Wish } from './lay-out'

/** From so many symbols on, like feeders are drawn as one unless the person says otherwise. */
const mergedFrom = 60

interface Choices {
  readonly spread: ReadonlySet<string>
  readonly open: ReadonlySet<string>
  readonly shut: ReadonlySet<string>
}

const none: Choices = { spread: new Set(), open: new Set(), shut: new Set() }

/** How much of the diagram is shown: what is drawn as one and what was spread out. */
export const useWish = (
  diagram: Diagram | undefined,
): { readonly wish: Wish; readonly spreadOut: (part: PlacedPart) => void } => {
  const chosen = useChrome((state) => state.diagram.isMerged)
  const merged = chosen ?? (diagram?.parts.size ?? 0) >= mergedFrom
  const [choices, setChoices] = useState(none)
  const wish = useMemo((): Wish => ({ merged, ...choices }), [merged, choices])
  const spreadOut = ({ ids, hidden }: PlacedPart) =>
    setChoices(({ spread, open, shut }) =>
      hidden === undefined
        ? { spread: new Set([...spread, ...ids]), open, shut }
        : { spread, open: new Set([...open, ...ids.slice(0, 1)]), shut },
    )
  return { wish, spreadOut }
}
