import { useEffect, useState } from 'react'
import type { BreakStudy } from '#workspace'
import { useApp, useChrome, useWorkspace } from '../app/context'
import { fileNameOf } from '../app/reading'
import { useResolvedTheme } from '../app/useTheme'
import { Button } from '../kit/Button'
import { Download } from '../kit/icons'
import { Modal } from '../kit/Modal'
import { themeColours } from '../kit/themeColours'
import { breakWords } from '../text/breakPanel'
import { words } from '../text/text'
import { usePortrait } from '../view/portrait'
import { framesOf, sequenceName } from './frames'
import css from './Pictures.module.css'
import { type Picture, takePictures } from './takePictures'
import { useBreakNames } from './useBreakNames'
import { zipOf } from './zip'

const { pictures: text } = breakWords

interface PicturesDialogProps {
  readonly study: BreakStudy & { readonly found: NonNullable<BreakStudy['found']> }
  /** What is broken, in a few words, and what it comes to. */
  readonly name: string
  readonly outcome: string
  readonly onClose: () => void
}

const none: readonly Picture[] = []

type Taken = readonly Picture[] | { readonly fault: string } | undefined

const isTaken = (taken: Taken): taken is readonly Picture[] => Array.isArray(taken)

/** Takes the pictures once, when the dialog opens. */
const usePictures = ({ study, name, outcome, onClose }: PicturesDialogProps) => {
  const workspace = useWorkspace()
  const units = useChrome((state) => state.units)
  const theme = useResolvedTheme()
  const portrait = usePortrait()
  const names = useBreakNames(study.found.ids)
  const [taken, setTaken] = useState<Taken>()
  const [share, setShare] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the pictures are of the moment at which they were asked for
  useEffect(() => {
    const controller = new AbortController()
    const take = portrait.current
    if (!take) {
      setTaken({ fault: text.none })
      return
    }
    const probe = document.createElement('div')
    document.body.append(probe)
    const colourOf = themeColours(probe, theme)
    const { fontFamily } = getComputedStyle(document.body)
    const style = { theme, colourOf, fontFamily, ratio: Math.min(window.devicePixelRatio, 2) }
    const facility = workspace.store.getState().document.head.name
    const frames = framesOf(study.found.cascade, names, { name, outcome, units })
    takePictures(
      { workspace, study, portrait: take, title: `${facility}: ${name}`, frames, style },
      controller.signal,
      setShare,
    )
      .then(
        (pictures) => {
          if (controller.signal.aborted) return
          if (pictures) setTaken(pictures)
          else onClose()
        },
        (fault: unknown) => {
          const why = fault instanceof Error ? fault.message : String(fault)
          setTaken({ fault: text.failed(why) })
        },
      )
      .finally(() => probe.remove())
    return () => controller.abort()
  }, [])
  return { taken, share }
}

/** The break as a short sequence of pictures, to be looked at and saved. */
export function PicturesDialog(props: PicturesDialogProps) {
  const { services, notices } = useApp()
  const { store } = useWorkspace()
  const { taken, share } = usePictures(props)
  const pictures = isTaken(taken) ? taken : none
  const save = async (name: string, content: Blob, description: string) => {
    try {
      if (await services.files.saveCopy({ name, content, description })) {
        notices.say(text.saved(name), 'good')
      }
    } catch (fault) {
      notices.say(text.failed(fault instanceof Error ? fault.message : ''), 'fault')
    }
  }
  const archive = useArchive(pictures)
  const saveAll = () => {
    const file = fileNameOf(store.getState().document.head.name)
    if (archive) save(sequenceName(file, props.name), archive, text.archive)
  }
  return (
    <Modal
      title={text.title}
      about={text.about}
      wide
      onClose={props.onClose}
      foot={
        <>
          <Button onClick={props.onClose}>{words.common.close}</Button>
          <Button tone="strong" icon={Download} disabled={!archive} onClick={saveAll}>
            {text.saveAll(pictures.length)}
          </Button>
        </>
      }
    >
      {taken === undefined ? (
        <p role="status">
          {text.making} <progress value={share} />
        </p>
      ) : null}
      {taken && 'fault' in taken ? <p role="alert">{taken.fault}</p> : null}
      <ol className={css.pictures}>
        {pictures.map((picture) => (
          <Thumbnail
            key={picture.name}
            picture={picture}
            onSave={() => save(picture.name, picture.png, text.picture)}
          />
        ))}
      </ol>
    </Modal>
  )
}

/** The archive is made before it is asked for: the file dialog only opens while the click lasts. */
const useArchive = (pictures: readonly Picture[]): Blob | undefined => {
  const [archive, setArchive] = useState<Blob | undefined>()
  useEffect(() => {
    if (pictures.length === 0) return
    let left = false
    Promise.all(
      pictures.map(async ({ name, png }) => ({
        name,
        bytes: new Uint8Array(await png.arrayBuffer()),
      })),
    ).then((files) => {
      if (!left) setArchive(new Blob([zipOf(files)], { type: 'application/zip' }))
    })
    return () => {
      left = true
    }
  }, [pictures])
  return archive
}

interface ThumbnailProps {
  readonly picture: Picture
  readonly onSave: () => void
}

function Thumbnail({ picture: { name, frame, png }, onSave }: ThumbnailProps) {
  const [address, setAddress] = useState<string | undefined>()
  useEffect(() => {
    const made = URL.createObjectURL(png)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [png])
  return (
    <li>
      <button
        type="button"
        aria-label={text.saveOne(name)}
        title={text.saveOne(name)}
        onClick={onSave}
      >
        {address === undefined ? null : (
          <img src={address} alt={`${frame.when}: ${frame.sentence}`} />
        )}
        <b>{frame.when}</b>
      </button>
    </li>
  )
}
