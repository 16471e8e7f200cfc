import { lazy, Suspense, useState } from 'react'
import { describeFacility, plainLabels, setSite } from '#document'
import type { Site } from '#model'
import { useEditing } from '../app/context'
import { useTables } from '../app/tables'
import fields from '../kit/Field.module.css'
import { FieldRow } from '../kit/FieldRow'
import { ValueInput } from '../kit/ValueInput'
import { words } from '../text/text'
import { AssumptionSection } from './AssumptionSection'
import { GoalSection } from './GoalSection'
import css from './Inspector.module.css'
import { siteFields } from './roomFields'
import { Section } from './Section'

const { inspector } = words
const BlockLibrary = lazy(() => import('../blocks/BlockLibrary'))
const KeptList = lazy(() => import('../chains/KeptList'))
const ClusterSection = lazy(() => import('./ClusterSection'))

/** The whole facility: shown while nothing is selected. */
export function FacilityInspector() {
  const { document } = useTables('head')
  const { name } = document.head
  return (
    <div className={css.inspector}>
      <header className={css.head}>
        <h2>{name}</h2>
        <p>{inspector.facilityHelp}</p>
      </header>
      <SiteSection />
      <GoalSection />
      <Description />
      <AssumptionSection />
      <Suspense fallback={null}>
        <ClusterSection />
        <BlockLibrary />
        <KeptList />
      </Suspense>
    </div>
  )
}

function Description() {
  const editing = useEditing()
  const { document } = useTables('head')
  const stored = document.head.description ?? ''
  const [draft, setDraft] = useState<string | undefined>()
  const commit = () => {
    setDraft(undefined)
    if (draft === undefined || draft === stored) return
    editing.perform(plainLabels.describeFacility, (edit) =>
      describeFacility(edit, { description: draft }),
    )
  }
  return (
    <Section title={inspector.description}>
      <div className={css.adding}>
        <textarea
          className={fields.input}
          rows={4}
          aria-label={inspector.description}
          value={draft ?? stored}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={commit}
        />
      </div>
    </Section>
  )
}

type SiteFigure = keyof typeof siteFields
const lowVoltage = { type: 'note', label: { en: inspector.lowVoltage } } as const

function SiteSection() {
  const editing = useEditing()
  const { document } = useTables('head')
  const { site } = document.head
  const set = (changed: { readonly [K in keyof Site]?: Site[K] | undefined }) =>
    editing.perform(plainLabels.changeSite, (edit) => setSite(edit, changed))
  return (
    <Section title={inspector.site}>
      {(Object.keys(siteFields) as SiteFigure[]).map((name) => (
        <FieldRow key={name} label={siteFields[name].label.en}>
          {(id) => (
            <ValueInput
              id={id}
              label={siteFields[name].label.en}
              field={siteFields[name]}
              value={site[name]}
              onCommit={(next) => set({ [name]: typeof next === 'number' ? next : undefined })}
            />
          )}
        </FieldRow>
      ))}
      <FieldRow label={inspector.lowVoltage}>
        {(id) => (
          <ValueInput
            id={id}
            label={inspector.lowVoltage}
            field={lowVoltage}
            value={site.lowVoltageSystem}
            onCommit={(next) =>
              set({ lowVoltageSystem: next === undefined ? undefined : String(next) })
            }
          />
        )}
      </FieldRow>
    </Section>
  )
}
