import { useEffect, useState } from 'react'
import { useApp } from '../app/context'
import { type Example, listExamples } from '../app/examples'
import { Compass, FilePlus, FolderOpen } from '../kit/icons'
import { words } from '../text/text'
import { Recent } from './Recent'
import css from './StartScreen.module.css'

const tourExample = 'gb300-hall'

/** What greets a newcomer: four facilities to open, and ways to begin one's own. */
export function StartScreen() {
  const { session, services } = useApp()
  return (
    <main className={css.screen}>
      <div className={css.column}>
        <header className={css.head}>
          <img src="./icon.svg" alt="" width={44} height={44} />
          <div>
            <h1>{words.common.appName}</h1>
            <p className={css.tagline}>{words.common.tagline}</p>
          </div>
        </header>
        <p className={css.intro}>{words.start.intro}</p>
        <Examples />
        <section aria-labelledby="start-begin">
          <h2 id="start-begin">{words.start.begin}</h2>
          <div className={css.begin}>
            <button type="button" className={css.card} onClick={() => session.create()}>
              <FilePlus size={20} aria-hidden />
              <strong>{words.start.empty}</strong>
              <span>{words.start.emptyHelp}</span>
            </button>
            <TourCard />
            <button type="button" className={css.card} onClick={() => session.pickFile()}>
              <FolderOpen size={20} aria-hidden />
              <strong>{words.start.openFile}</strong>
              <span>{words.start.openFileHelp}</span>
            </button>
          </div>
        </section>
        {services.shelf === undefined ? null : <Recent shelf={services.shelf} />}
      </div>
    </main>
  )
}

/** Opens the example of the tour, and the tour with it. */
function TourCard() {
  const { chrome, session } = useApp()
  const begin = async () => {
    const examples = await listExamples(new AbortController().signal)
    const hall = examples.find(({ id }) => id === tourExample)
    if (!hall) return
    chrome.setState({ isTouring: true, tour: 0 })
    await session.openExample(hall)
  }
  return (
    <button type="button" className={css.card} onClick={begin}>
      <Compass size={20} aria-hidden />
      <strong>{words.start.tour}</strong>
      <span>{words.start.tourHelp}</span>
    </button>
  )
}

function Examples() {
  const [examples, setExamples] = useState<readonly Example[]>([])
  useEffect(() => {
    const controller = new AbortController()
    listExamples(controller.signal).then((found) => {
      if (!controller.signal.aborted) setExamples(found)
    })
    return () => controller.abort()
  }, [])
  if (examples.length === 0) return null
  return (
    <section aria-labelledby="start-examples">
      <h2 id="start-examples">{words.start.examples}</h2>
      <p className={css.help}>{words.start.examplesHelp}</p>
      <div className={css.examples}>
        {examples.map((example) => (
          <ExampleCard key={example.id} example={example} />
        ))}
      </div>
    </section>
  )
}

function ExampleCard({ example }: { readonly example: Example }) {
  const { session } = useApp()
  return (
    <button
      type="button"
      className={css.card}
      aria-label={words.start.openExample(example.name)}
      onClick={() => session.openExample(example)}
    >
      <strong>{example.name}</strong>
      <span>{example.shows}</span>
      <span className={css.figures}>
        {example.figures.map((figure) => (
          <span key={figure}>{figure}</span>
        ))}
      </span>
      <code>{example.id}</code>
    </button>
  )
}
