import { useEffect, useMemo, useState } from 'react'
import type { Facility } from '#model'
import type { BreakStudy } from '#workspace'
import { useTables } from '../app/tables'
import { FieldRow } from '../kit/FieldRow'
import { Modal } from '../kit/Modal'
import { breakWords } from '../text/breakPanel'
import css from './Compare.module.css'
import { ComparedView } from './ComparedView'
import { Counterparts } from './Counterparts'
import { matchContingency } from './matching'
import { type Design, type Designs, useDesigns } from './useDesigns'
import { useRival } from './useRival'

const { compare: text } = breakWords

interface CompareDialogProps {
  readonly study: BreakStudy & { readonly found: NonNullable<BreakStudy['found']> }
  readonly onClose: () => void
}

interface Opened {
  readonly facility: Facility | undefined
  readonly fault: string | undefined
}

const nothing: Opened = { facility: undefined, fault: undefined }

/** Opens the design that was chosen; a later choice overtakes an earlier one. */
const useOpened = (design: Design | undefined): Opened => {
  const [opened, setOpened] = useState(nothing)
  useEffect(() => {
    setOpened(nothing)
    if (!design) return
    const controller = new AbortController()
    const set = (next: Opened) => {
      if (!controller.signal.aborted) setOpened(next)
    }
    design.load(controller.signal).then(
      (facility) => set({ facility, fault: undefined }),
      (fault: unknown) => {
        const why = fault instanceof Error ? fault.message : ''
        set({ facility: undefined, fault: text.notOpened(design.name, why) })
      },
    )
    return () => controller.abort()
  }, [design])
  return opened
}

/** The open design and another one under the same break, side by side. */
export function CompareDialog({ study, onClose }: CompareDialogProps) {
  const designs = useDesigns()
  const [design, setDesign] = useState<Design | undefined>()
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const { facility, fault } = useOpened(design)
  const tables = useTables('equipment', 'rooms', 'routes')
  const { contingency } = study
  const matched = useMemo(() => {
    const { document } = tables
    const here = {
      equipment: document.list('equipment'),
      rooms: document.list('rooms'),
      routes: document.list('routes'),
    }
    return facility && matchContingency(contingency, here, facility, chosen)
  }, [contingency, facility, tables, chosen])
  const rival = useRival(facility, matched?.isAny ? matched.contingency : undefined)
  return (
    <Modal title={text.title} about={text.about} wide="most" onClose={onClose}>
      <Choice
        designs={designs}
        design={design}
        onChoose={(next) => {
          setChosen({})
          setDesign(next)
        }}
      />
      {fault === undefined ? null : <p role="alert">{fault}</p>}
      {design && !facility && fault === undefined ? (
        <p role="status">{text.opening(design.name)}</p>
      ) : null}
      {matched ? (
        <Counterparts
          matched={matched}
          onChoose={(from, to) => setChosen((before) => ({ ...before, [from]: to }))}
        />
      ) : null}
      {design && rival?.fault !== undefined ? (
        <p role="alert">{text.notOpened(design.name, rival.fault)}</p>
      ) : null}
      {design && matched?.isAny && rival && rival.fault === undefined ? (
        rival.cascade && rival.answer ? (
          <ComparedView
            study={study}
            name={design.name}
            rival={{ ...rival, cascade: rival.cascade, answer: rival.answer }}
            asked={matched.contingency}
          />
        ) : (
          <p role="status" className={css.waiting}>
            {text.solving(design.name)}
          </p>
        )
      ) : null}
    </Modal>
  )
}

interface ChoiceProps {
  readonly designs: Designs
  readonly design: Design | undefined
  readonly onChoose: (design: Design | undefined) => void
}

const fileKey = 'pick a file'

/** Which design to compare with. */
function Choice({ designs, design, onChoose }: ChoiceProps) {
  const { before, examples, kept } = designs
  const all = [...(before ? [before] : []), ...examples, ...kept]
  const isPicked = design !== undefined && !all.some(({ key }) => key === design.key)
  const choose = (key: string) => {
    if (key !== fileKey) onChoose(all.find((one) => one.key === key))
    else designs.pick().then((picked) => (picked ? onChoose(picked) : undefined))
  }
  return (
    <FieldRow label={text.with} isWide>
      {(id) => (
        <select
          id={id}
          className="select"
          value={design?.key ?? ''}
          onChange={({ target }) => choose(target.value)}
        >
          <option value="">{text.choose}</option>
          {before ? <option value={before.key}>{text.changed}</option> : null}
          {isPicked ? <option value={design.key}>{design.name}</option> : null}
          <option value={fileKey}>{text.file}</option>
          <Group label={text.examples} designs={examples} />
          <Group label={text.kept} designs={kept} />
        </select>
      )}
    </FieldRow>
  )
}

function Group({
  label,
  designs,
}: {
  readonly label: string
  readonly designs: readonly Design[]
}) {
  return designs.length === 0 ? null : (
    <optgroup label={label}>
      {designs.map(({ key, name }) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </optgroup>
  )
}
