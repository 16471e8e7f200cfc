import { useMemo } from 'react'
import type { CascadeEvent } from '#engines'
import { parameters } from '#standards'
import { useApp, useChrome, useWorkspace } from '../app/context'
import { useTables } from '../app/tables'
import { breakWords } from '../text/breakPanel'
import css from './Break.module.css'
import { questionFor, type RestLine, restLines } from './rests'
import { useBreakNames, useStated } from './useBreakNames'

const { rest: text } = breakWords

interface RestListProps {
  readonly resting: readonly Pick<CascadeEvent, 'rests' | 'gaps'>[]
  readonly ids: readonly string[]
}

/** What some times rest on, each a way to where it is changed; nothing where they rest on nothing. */
export function RestList({ resting, ids }: RestListProps) {
  const units = useChrome((state) => state.units)
  const { document } = useTables('head')
  const names = useBreakNames(ids)
  const stated = useStated(ids)
  const changed = document.head.parameters
  const lines = useMemo(
    () => restLines(resting, { names, parameters, changed, stated, units }),
    [resting, names, changed, stated, units],
  )
  if (lines.length === 0) return null
  return (
    <ul className={css.rests} aria-label={breakWords.events.rests}>
      {lines.map((line) => (
        <Rest key={line.key} line={line} />
      ))}
    </ul>
  )
}

/** Goes to where a figure is changed: the assumptions, the question that asks for it, or its equipment. */
const useWay = () => {
  const { chrome } = useApp()
  const { store, select } = useWorkspace()
  return ({ at, isMissing }: RestLine) => {
    if (at.type === 'assumption') {
      chrome.setState(({ closed }) => ({
        bottomTab: 'assumptions',
        sought: at.id,
        closed: { ...closed, bottom: false },
      }))
      return
    }
    select([at.id])
    chrome.setState(({ closed }) => ({ closed: { ...closed, right: false } }))
    const questions = store.getState().answer?.judgement.openQuestions
    const question = isMissing ? questionFor(questions, at.id, at.field) : undefined
    if (question !== undefined) chrome.setState({ dialog: { type: 'answer', question } })
  }
}

function Rest({ line }: { readonly line: RestLine }) {
  const go = useWay()
  const label = line.at.type === 'assumption' ? text.open(line.text) : text.ask(line.text)
  return (
    <li>
      <button
        type="button"
        className={css.rest}
        data-missing={line.isMissing}
        title={label}
        onClick={() => go(line)}
      >
        {line.text}
        {line.value === '' ? null : <b>{line.value}</b>}
        {line.isEstimate ? <small>{text.estimate}</small> : null}
      </button>
    </li>
  )
}
