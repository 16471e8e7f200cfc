import { useEffect, useRef } from 'react'
import type { CableTrace, TracedLink } from '#engines'
import { type CableStudy, drawnOut } from '#workspace'
import { useChrome, useWorkspace } from '../app/context'
import { useInquiry } from '../app/useInquiry'
import { formatTotal } from '../format/figures'
import { afterLayout } from '../power/afterLayout'
import { StudyFrame } from '../power/StudyFrame'
import { networkWords } from '../text/network'
import css from './CableTrace.module.css'
import { CableWay } from './CableWay'
import { fabricName, type NameOf } from './lines'
import { lengthText, linkName } from './traced'
import { useNames } from './useNames'

const { traced } = networkWords

/** Hands what was found to the view and brings it into sight once. */
const useTrace = (ids: readonly string[]) => {
  const { store, frame } = useWorkspace()
  const { output, fault } = useInquiry('cable-trace', { ids })
  const isOfThese = output !== undefined && output.ids.join(' ') === ids.join(' ')
  const trace = isOfThese ? output : undefined
  const isFramed = useRef(false)
  useEffect(() => {
    if (!trace) return
    store.setState(({ study }) =>
      study?.type === 'cable-trace' ? { study: { ...study, found: trace } } : {},
    )
    if (isFramed.current || trace.links.length === 0) return
    isFramed.current = true
    return afterLayout(() => frame(drawnOut(store.getState())))
  }, [store, frame, trace])
  return { trace, fault }
}

/** The ways of links from end to end: one in every step, or many with their sums. */
export function CableTracePanel({ study }: { readonly study: CableStudy }) {
  const { ids } = study
  const names = useNames()
  const { trace, fault } = useTrace(ids)
  return (
    <StudyFrame title={traced.title(titleOf(ids, trace, names))} isWide>
      {trace ? <Found trace={trace} names={names} /> : <p>{fault ?? traced.tracing}</p>}
    </StudyFrame>
  )
}

const titleOf = (ids: readonly string[], trace: CableTrace | undefined, names: NameOf): string => {
  const [only] = trace?.links ?? []
  if (only && trace?.linkCount === only.count) return linkName(only, names)
  const [first] = ids
  return ids.length === 1 && first !== undefined ? names(first) : traced.several(ids.length)
}

interface FoundProps {
  readonly trace: CableTrace
  readonly names: NameOf
}

function Found({ trace, names }: FoundProps) {
  const { links, untold } = trace
  const [only] = links
  if (!only) return <p>{traced.none}</p>
  if (links.length === 1 && untold === 0) return <OneLink link={only} names={names} />
  return <ManyLinks trace={trace} names={names} />
}

/** Every cable of one link, step by step. */
function OneLink({ link, names }: { readonly link: TracedLink; readonly names: NameOf }) {
  const units = useChrome((state) => state.units)
  const { cables, junctions, fabric, count, isOpen } = link
  return (
    <>
      <p>
        {[
          fabricName(fabric),
          ...(count > 1 ? [traced.several(count)] : []),
          ...(junctions > 0 ? [traced.junctions(junctions)] : []),
        ].join(' · ')}
      </p>
      {cables.map((cable) => (
        <CableWay key={cable.id} cable={cable} names={names} />
      ))}
      {cables.length > 1 ? (
        <p className={css.sum}>
          <span>{traced.linkTotal}</span>
          <b>{lengthText(link, units)}</b>
        </p>
      ) : null}
      {isOpen ? <p>{traced.isOpen}</p> : null}
    </>
  )
}

/** So many links stand in the list; all of them are in the sums and in the view. */
const mostListed = 200

function ManyLinks({ trace, names }: FoundProps) {
  const { store } = useWorkspace()
  const units = useChrome((state) => state.units)
  const { links, linkCount, cableCount, lengthM, untold } = trace
  const show = ({ cables }: TracedLink) =>
    store.setState({ study: { type: 'cable-trace', ids: cables.map(({ id }) => id) } })
  const rest = links.length - mostListed
  return (
    <>
      <p className={css.sum} role="status">
        <span>{traced.several(linkCount)}</span>
        <b>
          {traced.together(cableCount)} · {formatTotal(lengthM, 'm', units)}
        </b>
      </p>
      {untold > 0 ? <p>{traced.untold(untold)}</p> : null}
      <ul className={css.links} aria-label={traced.all}>
        {links.slice(0, mostListed).map((link) => (
          <li key={link.key}>
            <button
              type="button"
              aria-label={traced.show(linkName(link, names))}
              onClick={() => show(link)}
            >
              <span>{linkName(link, names)}</span>
              <small>
                {link.count > 1 ? `${link.count} × ` : ''}
                {lengthText(link, units)}
              </small>
            </button>
          </li>
        ))}
      </ul>
      {rest > 0 ? <p>{traced.untold(rest)}</p> : null}
    </>
  )
}
