import { toggleDiagram } from '../app/chrome'
import { useApp, useChrome, useWorkspaceState } from '../app/context'
import { IconButton } from '../kit/Button'
import {
  Command,
  Droplets,
  Network,
  PanelBottom,
  PanelLeft,
  PanelRight,
  Workflow,
} from '../kit/icons'
import { words } from '../text/text'
import { FacilityName } from './FacilityName'
import { History } from './History'
import { LensBar } from './LensBar'
import { Menus } from './Menus'
import { ScreenMenu } from './ScreenMenu'
import css from './TopBar.module.css'

/** Along the top: the facility and its history, how it is judged, and the screen itself. */
export function TopBar() {
  const { chrome } = useApp()
  return (
    <header className={css.bar}>
      <div className={css.group}>
        <Mark />
        <Menus />
        <span className={css.rule} />
        <FacilityName />
        <History />
      </div>
      <LensBar />
      <div className={css.end}>
        <IconButton
          icon={Command}
          label={words.top.palette}
          shortcut="mod+k"
          onClick={() => chrome.setState({ dialog: { type: 'palette' } })}
        />
        <ScreenMenu />
        <span className={css.rule} />
        <DiagramButton subject="power" />
        <DiagramButton subject="cooling" />
        <DiagramButton subject="network" />
        <div className={css.panels}>
          <PanelButton side="left" />
          <PanelButton side="bottom" />
          <PanelButton side="right" />
        </div>
      </div>
    </header>
  )
}

/** The mark of the app; to a screen reader it is the page's heading, which is the facility. */
function Mark() {
  const name = useWorkspaceState((state) => state.document.head.name)
  return (
    <h1 className={css.mark} aria-label={name}>
      <img src="./icon.svg" alt={words.common.appName} />
    </h1>
  )
}

const panelIcons = { left: PanelLeft, bottom: PanelBottom, right: PanelRight }

function PanelButton({ side }: { readonly side: keyof typeof panelIcons }) {
  const { chrome } = useApp()
  const isClosed = useChrome((state) => state.closed[side])
  return (
    <IconButton
      icon={panelIcons[side]}
      label={words.top.panels[side]}
      pressed={!isClosed}
      onClick={() =>
        chrome.setState(({ closed }) => ({ closed: { ...closed, [side]: !isClosed } }))
      }
    />
  )
}

const diagrams = {
  power: { icon: Workflow, label: words.diagram.toggle, shortcut: '1' },
  cooling: { icon: Droplets, label: words.loops.toggle, shortcut: '4' },
  network: { icon: Network, label: words.diagram.network, shortcut: '5' },
}

function DiagramButton({ subject }: { readonly subject: keyof typeof diagrams }) {
  const { chrome } = useApp()
  const isShown = useChrome(({ diagram }) => diagram.isOpen && diagram.subject === subject)
  return (
    <IconButton
      {...diagrams[subject]}
      pressed={isShown}
      onClick={() => chrome.setState(toggleDiagram(subject))}
    />
  )
}
