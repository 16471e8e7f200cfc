import { use, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { FacilityDocument } from '#document'
import type { Sheet } from '#model'
import { OpenedContext, useApp, useWorkspace } from '../app/context'
import { drawingName, printSvg } from '../diagram/output'
import { Button } from '../kit/Button'
import { Empty } from '../kit/Empty'
import { Modal } from '../kit/Modal'
import { Picker } from '../kit/Picker'
import { TextField } from '../kit/TextField'
import { sheetWords as text } from '../text/sheet'
import { type ComposedSheet, composeSheet } from './compose'
import { type PaperSize, paperSizes, scales } from './paper'
import { type SheetView, sheetViews } from './project'
import css from './Sheet.module.css'

/** What was chosen last on this page: whoever comes back usually wants the same sheet. */
let last = { view: 'plan' as SheetView, paper: 'A3' as PaperSize, scale: 'fitting', cut: '' }

const blockFields = [
  'project',
  'client',
  'number',
  'revision',
  'date',
  'drawnBy',
  'checkedBy',
] as const

/** A number of metres as typed; undefined where nothing is, NaN where it is none. */
const typedM = (typed: string): number | undefined => {
  const plain = typed.trim().replace(',', '.')
  return plain === '' ? undefined : Number(plain)
}

/** A drawing of the facility on paper: chosen, titled, looked at, saved or printed. */
export default function SheetDialog() {
  const { chrome } = useApp()
  const workspace = useWorkspace()
  const [wish, setWish] = useState(last)
  const cutM = typedM(wish.cut)
  const cut = Number.isNaN(cutM) ? undefined : cutM
  const [revision, setRevision] = useState(0)
  const onChanged = useCallback(() => setRevision((count) => count + 1), [])
  const composed = useMemo(() => {
    void revision
    const scale = wish.scale === 'fitting' ? undefined : Number(wish.scale)
    return composeSheet(workspace, { view: wish.view, cutM: cut, paper: wish.paper, scale })
  }, [workspace, wish.view, wish.paper, wish.scale, cut, revision])
  const change = (next: Partial<typeof last>) => {
    last = { ...wish, ...next }
    setWish(last)
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
        <Preview composed={composed} />
      </div>
    </Modal>
  )
}

function Wishes(props: {
  readonly wish: typeof last
  readonly composed: ComposedSheet | undefined
  readonly onChange: (next: Partial<typeof last>) => void
}) {
  const { wish, composed, onChange } = props
  const isPlan = wish.view === 'plan'
  const axis = wish.view === 'east' || wish.view === 'west' ? 'x' : 'y'
  const fitting =
    composed?.fitting === undefined
      ? text.tooLarge
      : text.fitting(text.ratio(composed.fitting, wish.paper))
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
          ...scales.map((one) => ({ value: String(one), label: text.ratio(one, wish.paper) })),
        ]}
        onChange={(scale) => onChange({ scale })}
      />
      <TextField
        label={isPlan ? text.cut.plan : text.cut.side}
        value={wish.cut}
        onInput={(typed) => onChange({ cut: typed })}
        help={isPlan ? text.cutHelp.plan : text.cutHelp[axis]}
        problem={Number.isNaN(typedM(wish.cut)) ? text.notANumber : undefined}
      />
      {composed && !composed.fits ? (
        <p role="status" className={css.problem}>
          {text.doesNotFit}
        </p>
      ) : null}
    </>
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
  const turn = typedM(north) ?? 0
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

/** The sheet as it will be, whatever the theme of the page: paper is white. */
function Preview({ composed }: { readonly composed: ComposedSheet | undefined }) {
  const [address, setAddress] = useState<string | undefined>()
  const svg = composed?.svg
  useEffect(() => {
    if (svg === undefined) return
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [svg])
  if (!composed) return <Empty title={text.empty} />
  return (
    <div className={css.preview}>
      {address ? <img src={address} alt={text.preview(composed.title)} /> : null}
    </div>
  )
}

function Doing({ composed }: { readonly composed: ComposedSheet | undefined }) {
  const { services, notices } = useApp()
  const { store } = useWorkspace()
  const opened = use(OpenedContext)
  const save = async () => {
    if (!composed) return
    const part = `sheet-${composed.title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`
    const name = drawingName(store.getState().document.head.name, part)
    const content = new Blob([composed.svg], { type: 'image/svg+xml' })
    try {
      if (await services.files.saveCopy({ name, content, description: composed.title })) {
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
        onClick={() => (composed ? printSvg(composed.svg, true) : undefined)}
      >
        {text.print}
      </Button>
      <Button tone="strong" disabled={!isReady} onClick={() => void save()}>
        {text.save}
      </Button>
    </>
  )
}
