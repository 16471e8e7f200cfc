import { plainLabels, setConnection } from '#document'
import type { Connection, NumberField } from '#model'
import { cables } from '#standards'
import { useEditing, useWorkspace } from '../app/context'
import ElevationSection from '../elevation/ElevationSection'
import { Button } from '../kit/Button'
import { FieldRow } from '../kit/FieldRow'
import { Route } from '../kit/icons'
import { ValueInput } from '../kit/ValueInput'
import { CableSolved } from '../network/CableSolved'
import { useNames } from '../network/useNames'
import powerCss from '../power/Power.module.css'
import { networkWords } from '../text/network'
import { Choose } from './Choose'
import { Section } from './Section'

const { link: text } = networkWords

const positionField: NumberField = {
  type: 'number',
  label: { en: text.position },
  unit: 'count',
  min: 1,
  max: 1_000_000,
}

type Changes = Parameters<typeof setConnection>[3]

/** What is particular to a data link: its cable, the ports at both ends, and the racks that it joins. */
export default function DataLink({ connection }: { readonly connection: Connection }) {
  const { store } = useWorkspace()
  const editing = useEditing()
  const names = useNames()
  const { id, from, to } = connection
  const set = (fields: Changes) =>
    editing.perform(plainLabels.changeConnection, (edit, context) =>
      setConnection(edit, context, id, fields),
    )
  return (
    <>
      <div className={powerCss.actions}>
        <Button
          icon={Route}
          onClick={() => store.setState({ study: { type: 'cable-trace', ids: [id] } })}
        >
          {text.trace}
        </Button>
      </div>
      <Section title={text.title}>
        <CableSolved id={id} />
        <CableChoice connection={connection} onChange={(cable) => set({ cable })} />
        <First
          label={text.positionAt(names(from.equipment))}
          position={from.position}
          onChange={(fromPosition) => set({ fromPosition })}
        />
        <First
          label={text.positionAt(names(to.equipment))}
          position={to.position}
          onChange={(toPosition) => set({ toPosition })}
        />
      </Section>
      <ElevationSection id={from.equipment} selected={id} isClosed />
      <ElevationSection id={to.equipment} selected={id} isClosed />
    </>
  )
}

interface CableChoiceProps {
  readonly connection: Connection
  readonly onChange: (cable: string | undefined) => void
}

/** The published cables by medium; without a choice it is the first that reaches. */
function CableChoice({ connection, onChange }: CableChoiceProps) {
  const { cable } = connection
  const known = cables.map(
    ({ id, name, medium }) => [id, `${name} (${text.media[medium]})`] as const,
  )
  const isKnown = cable === undefined || known.some(([id]) => id === cable)
  return (
    <Choose
      label={text.cable}
      options={{
        '': text.byReach,
        ...Object.fromEntries(known),
        ...(isKnown ? {} : { [cable]: text.unknownCable(cable) }),
      }}
      value={cable ?? ''}
      isMixed={false}
      isWide
      onChange={(next) => onChange(next === '' ? undefined : next)}
    />
  )
}

interface FirstProps {
  readonly label: string
  readonly position: number | undefined
  readonly onChange: (position: number | undefined) => void
}

/** The first port that the cables take at one end; empty leaves it to the program. */
function First({ label, position, onChange }: FirstProps) {
  return (
    <FieldRow label={label} title={text.positionHelp}>
      {(id) => (
        <ValueInput
          id={id}
          label={label}
          field={positionField}
          value={position}
          onCommit={(next) => {
            if (next === undefined) onChange(undefined)
            else if (typeof next === 'number') onChange(Math.round(next))
          }}
        />
      )}
    </FieldRow>
  )
}
