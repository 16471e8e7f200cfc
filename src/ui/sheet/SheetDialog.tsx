import { use, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { UnitSystem } from '#base'
import type { FacilityDocument } from '#document'
import type { Sheet } from '#model'
import { readEntry } from '#tools'
import { OpenedContext, useApp, useWorkspace } from '../app/context'
import { drawingName, printSvg } from '../diagram/output'
import { Button } from '../kit/Button'
import { Modal } from '../kit/Modal'
import { Picker } from '../kit/Picker'
import { TextField } from '../kit/TextField'
import { zipOf } from '../resilience/zip'
import { sheetWords as text } from '../text/sheet'
import { type ComposedSheet, composeSheet, scaleName } from './compose'
import { type SheetView, sheetViews } from './looked'
import { type MarkType, markTypes } from './marks'
import { Preview } from './Preview'
import { type PaperSize, paperSizes, scalesOf } from './paper'
import css from './Sheet.module.css'

/** What was chosen last on this page: whoever comes back usually wants the same sheet. */
let last = {
  view: 'plan' as SheetView,
  /** Without a choice the paper that goes with the units. */
  paper: undefined as PaperSize | undefined,
  scale: 'fitting',
  cut: '',
  shows: new Set(markTypes) as ReadonlySet<MarkType>,
}

type Wished = Omit<typeof last, 'paper'> & { readonly paper: PaperSize }

const blockFields = [
  'project',
  'client',
  'number',
  'revision',
  'date',
  'drawnBy',
  'checkedBy',
] as const

/** A number as typed; undefined where nothing is, NaN where it is none. */
const typedNumber = (typed: string): number | undefined => {
  const plain = typed.trim().replace(',', '.')
  return plain === '' ? undefined : Number(plain)
}

/** A length as typed, in the units of the screen; undefined where nothing is, NaN where it is none. */
const typedM = (typed: string, units: UnitSystem): number | undefined => {
  const plain = typed.trim().replace(',', '.')
  if (plain === '') return undefined
  const entry = readEntry(plain, units)
  const [lengthM, more] = entry.ok ? entry.value.lengthsM : []
  return more === undefined && lengthM !== undefined ? lengthM : Number.NaN
}

/** A drawing of the facility on paper: chosen, titled, looked at, saved or printed. */
export default function SheetDialog() {
  const { chrome } = useApp()
  const workspace = useWorkspace()
  const { units } = workspace.store.getState()
  const [chosen, setChosen] = useState(last)
  const paper = chosen.paper ?? (units === 'imperial' ? 'ANSI B' : 'A3')
  const isKnown = scalesOf(units).includes(Number(chosen.scale))
  const wish: Wished = { ...chosen, paper, scale: isKnown ? chosen.scale : 'fitting' }
  const cutM = typedM(wish.cut, units)
  const cut = Number.isNaN(cutM) ? undefined : cutM
  const [revision, setRevision] = useState(0)
  const onChanged = useCallback(() => setRevision((count) => count + 1), [])
  const composed = useMemo(() => {
    void revision
    const scale = wish.scale === 'fitting' ? undefined : Number(wish.scale)
    return composeSheet(workspace, {
      view: wish.view,
      cutM: cut,
      paper: wish.paper,
      scale,
      shows: wish.shows,
    })
  }, [workspace, wish.view, wish.paper, wish.scale, wish.shows, cut, revision])
  const change = (next: Partial<typeof last>) => {
    last = { ...chosen, ...next }
    setChosen(last)
  }
  return (
    <Modal
      title={text.title}
      about={text.about}
      onClose={() => chrome.setState({ dialog: undefined })}
      wide="most"
      foot={<Doing composed={composed} />}
    >
      <div className={css.sheet}>
        <div className={css.wishes}>
          <Wishes wish={wish} composed={composed} onChange={change} />
          <TitleFields onChanged={onChanged} />
        </div>
        <Preview title={composed?.title} pages={composed?.pages ?? []} />
      </div>
    </Modal>
  )
}

function Wishes(props: {
  readonly wish: Wished
  readonly composed: ComposedSheet | undefined
  readonly onChange: (next: Partial<typeof last>) => void
}) {
  const { wish, composed, onChange } = props
  const { units } = useWorkspace().store.getState()
  const isPlan = wish.view === 'plan'
  const axis = wish.view === 'east' || wish.view === 'west' ? 'x' : 'y'
  const fitting =
    composed?.fitting === undefined
      ? text.tooLarge
      : text.fitting(scaleName(composed.fitting, wish.paper, units))
  return (
    <>
      <Picker
        label={text.view}
        prefix={`${text.view}:`}
        value={wish.view}
        options={sheetViews.map((value) => ({ value, label: text.views[value] }))}
        onChange={(view) => onChange({ view, cut: '' })}
      />
      <Picker
        label={text.paper}
        prefix={`${text.paper}:`}
        value={wish.paper}
        options={paperSizes.map((value) => ({ value, label: value }))}
        onChange={(paper) => onChange({ paper })}
      />
      <Picker
        label={text.scale}
        prefix={`${text.scale}:`}
        value={wish.scale}
        options={[
          { value: 'fitting', label: fitting },
          ...scalesOf(units).map((one) => ({
            value: String(one),
            label: scaleName(one, wish.paper, units),
          })),
        ]}
        onChange={(scale) => onChange({ scale })}
      />
      <TextField
        label={isPlan ? text.cut.plan : text.cut.side}
        value={wish.cut}
        onInput={(typed) => onChange({ cut: typed })}
        help={isPlan ? text.cutHelp.plan : text.cutHelp[axis]}
        problem={Number.isNaN(typedM(wish.cut, units)) ? text.notANumber[units] : undefined}
      />
      <Shown shows={wish.shows} onChange={(shows) => onChange({ shows })} />
      {composed && !composed.fits ? (
        <p role="status" className={css.problem}>
          {composed.sheets === undefined ? text.doesNotFit : text.severalSheets(composed.sheets)}
        </p>
      ) : null}
    </>
  )
}

function Shown(props: {
  readonly shows: ReadonlySet<MarkType>
  readonly onChange: (shows: ReadonlySet<MarkType>) => void
}) {
  const { shows, onChange } = props
  const turn = (type: MarkType) => {
    const next = new Set(shows)
    if (!next.delete(type)) next.add(type)
    onChange(next)
  }
  return (
    <fieldset className={css.shown}>
      <legend>{text.shown}</legend>
      {markTypes.map((type) => (
        <label key={type}>
          <input type="checkbox" checked={shows.has(type)} onChange={() => turn(type)} />
          {text.marks[type]}
        </label>
      ))}
    </fieldset>
  )
}

/** Puts the title block into the facility, as one step, when it says something else than before. */
const writeBlock = (document: FacilityDocument, next: Sheet): boolean => {
  if (JSON.stringify(next) === JSON.stringify(document.head.sheet ?? { northDeg: 0 })) return false
  document.transact(text.editing, (edit) => edit.setHead({ sheet: next }))
  return true
}

/** The title block: what is typed is written after a pause, and whatever is left when the dialog closes. */
function TitleFields({ onChanged }: { readonly onChanged: () => void }) {
  const { store } = useWorkspace()
  const { document } = store.getState()
  const [fields, setFields] = useState<Partial<Sheet>>(() => document.head.sheet ?? {})
  const [north, setNorth] = useState(String(document.head.sheet?.northDeg ?? 0))
  const turn = typedNumber(north) ?? 0
  const isAngle = Math.abs(turn) <= 360
  const next: Sheet = { ...fields, northDeg: isAngle ? turn : (fields.northDeg ?? 0) }
  const typed = useRef(next)
  typed.current = next
  const written = JSON.stringify(next)
  useEffect(() => {
    void written
    const pause = setTimeout(() => {
      if (writeBlock(document, typed.current)) onChanged()
    }, 400)
    return () => clearTimeout(pause)
  }, [written, document, onChanged])
  useEffect(() => () => void writeBlock(document, typed.current), [document])
  const put = (field: (typeof blockFields)[number], typed: string) =>
    setFields(({ [field]: _, ...rest }) => (typed === '' ? rest : { ...rest, [field]: typed }))
  return (
    <fieldset className={css.block}>
      <legend>{text.block}</legend>
      {blockFields.map((field) => (
        <TextField
          key={field}
          label={text.fields[field]}
          value={fields[field] ?? ''}
          onInput={(typed) => put(field, typed.slice(0, 200))}
        />
      ))}
      <TextField
        label={text.north}
        value={north}
        onInput={setNorth}
        problem={isAngle ? undefined : text.notAnAngle}
      />
    </fieldset>
  )
}

const archiveOf = (pages: readonly string[], nameOf: (number: number) => string): Blob => {
  const encoder = new TextEncoder()
  const files = pages.map((page, n) => ({ name: nameOf(n + 1), bytes: encoder.encode(page) }))
  return new Blob([zipOf(files)], { type: 'application/zip' })
}

function Doing({ composed }: { readonly composed: ComposedSheet | undefined }) {
  const { services, notices } = useApp()
  const { store } = useWorkspace()
  const opened = use(OpenedContext)
  const save = async () => {
    if (!composed) return
    const part = `sheet-${composed.title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`
    const { name: facility } = store.getState().document.head
    const [svg, ...more] = composed.pages
    const isOne = svg !== undefined && more.length === 0
    const drawn = drawingName(facility, part)
    const name = isOne ? drawn : drawn.replace(/\.svg$/, '.zip')
    const content = isOne
      ? new Blob([svg], { type: 'image/svg+xml' })
      : archiveOf(composed.pages, (n) => drawingName(facility, `${part}-${n}`))
    const description = isOne ? composed.title : text.archive
    try {
      if (await services.files.saveCopy({ name, content, description })) {
        notices.say(text.savedTo(name), 'good')
      }
    } catch (error) {
      notices.say(text.saveFailed(error instanceof Error ? error.message : ''), 'fault')
    }
  }
  const isReady = composed !== undefined && opened !== undefined
  return (
    <>
      <span className={css.help}>{text.printHelp}</span>
      <Button
        disabled={!isReady}
        onClick={() => (composed ? printSvg(composed.pages, true) : undefined)}
      >
        {text.print}
      </Button>
      <Button tone="strong" disabled={!isReady} onClick={() => void save()}>
        {composed && composed.pages.length > 1 ? text.saveAll : text.save}
      </Button>
    </>
  )
}
