import { type ActionContext, actions, type MenuPlace } from '#tools'
import { qualities, wheelMeanings } from '#workspace'
import type { App } from '../app/app'
import {
  type BottomTab,
  bottomTabs,
  type DiagramState,
  type PanelSide,
  type Theme,
  toggleDiagram,
} from '../app/chrome'
import { newId } from '../app/editing'
import type { Opened } from '../app/opened'
import { say, words } from '../text/text'

export type CommandGroup = 'file' | MenuPlace | 'screen' | 'help'

/** One thing that a person can do, whoever does it: the editor's actions and the page's own. */
export interface Command {
  readonly id: string
  readonly label: string
  readonly group: CommandGroup
  readonly shortcut?: string
  readonly isOn?: boolean
  readonly isEnabled: boolean
  readonly run: () => void
}

/** What the editor's actions need of the page. */
export const actionContext = (app: App, opened: Opened): ActionContext => ({
  runner: opened.runner,
  ids: newId,
  say: (text, tone) => app.notices.say(say(text), tone),
  clipboard: {
    write: (text) => navigator.clipboard.writeText(text),
    read: () => navigator.clipboard.readText(),
  },
})

const themes: readonly Theme[] = ['system', 'light', 'dark']

const own = (
  group: CommandGroup,
  id: string,
  label: string,
  run: () => void,
  more: { readonly shortcut?: string; readonly isOn?: boolean } = {},
): Command => ({ id, group, label, run, isEnabled: true, ...more })

/** What has to do with files. */
const fileCommands = ({ session, chrome }: App): readonly Command[] => [
  own('file', 'save', words.top.save, () => session.save('same'), { shortcut: 'mod+s' }),
  own('file', 'save-as', words.top.saveAs, () => session.save('ask'), { shortcut: 'mod+shift+s' }),
  own('file', 'open', words.top.open, () => session.pickFile(), { shortcut: 'mod+o' }),
  own('file', 'versions', words.commands.versions, () =>
    chrome.setState({ dialog: { type: 'versions' } }),
  ),
  own('file', 'sheet', words.commands.sheet, () => chrome.setState({ dialog: { type: 'sheet' } })),
  own('file', 'new', words.top.newFacility, () => session.create()),
  own('file', 'start', words.top.toStart, () => session.leave()),
]

const diagramCommands = ({ chrome }: App): readonly Command[] => {
  const { isOpen, subject } = chrome.getState().diagram
  const toggle = (
    shown: DiagramState['subject'],
    id: string,
    label: string,
    shortcut: string,
  ): Command =>
    own('screen', id, label, () => chrome.setState(toggleDiagram(shown)), {
      shortcut,
      isOn: isOpen && subject === shown,
    })
  return [
    toggle('power', 'single-line', words.diagram.toggle, '1'),
    toggle('cooling', 'liquid-loops', words.loops.toggle, '4'),
    toggle('network', 'network-diagram', words.diagram.network, '5'),
  ]
}

const airCommand = ({ workspace }: Opened): Command => {
  const { store } = workspace
  return own(
    'screen',
    'air-view',
    words.air.toggle,
    () => store.setState(({ air }) => ({ air: { ...air, isOpen: !air.isOpen } })),
    { shortcut: 'shift+a', isOn: store.getState().air.isOpen },
  )
}

const screenCommands = (app: App): readonly Command[] => {
  const { chrome } = app
  const state = chrome.getState()
  const panel = (side: PanelSide, label: string) =>
    own(
      'screen',
      `panel-${side}`,
      label,
      () => chrome.setState(({ closed }) => ({ closed: { ...closed, [side]: !closed[side] } })),
      { isOn: !state.closed[side] },
    )
  const tab = (value: BottomTab) =>
    own('screen', `tab-${value}`, words.commands[value], () =>
      chrome.setState(({ closed }) => ({ bottomTab: value, closed: { ...closed, bottom: false } })),
    )
  const nextQuality = qualities[(qualities.indexOf(state.quality) + 1) % qualities.length] ?? 'auto'
  const nextWheel =
    wheelMeanings[(wheelMeanings.indexOf(state.wheel) + 1) % wheelMeanings.length] ?? 'auto'
  const next = themes[(themes.indexOf(state.theme) + 1) % themes.length] ?? 'system'
  return [
    own(
      'screen',
      'palette',
      words.commands.palette,
      () => chrome.setState({ dialog: { type: 'palette' } }),
      { shortcut: 'mod+k' },
    ),
    ...diagramCommands(app),
    own('screen', 'add-product', words.commands.addProduct, () =>
      chrome.setState({ dialog: { type: 'product' } }),
    ),
    panel('left', words.commands.leftPanel),
    panel('right', words.commands.rightPanel),
    panel('bottom', words.commands.bottomPanel),
    ...bottomTabs.map(tab),
    own('screen', 'quality', words.top.quality[nextQuality], () =>
      chrome.setState({ quality: nextQuality }),
    ),
    own('screen', 'wheel', words.top.wheel[nextWheel], () => chrome.setState({ wheel: nextWheel })),
    own('screen', 'theme', `${words.commands.themeNext}: ${words.top.theme[next]}`, () =>
      chrome.setState({ theme: next }),
    ),
  ]
}

/** What teaches. With a tool in hand, help opens at its card. */
const helpCommands = ({ chrome }: App, { workspace }: Opened): readonly Command[] => [
  own(
    'help',
    'help',
    words.commands.help,
    () => {
      const { tool } = workspace.store.getState()
      chrome.setState({ dialog: { type: 'help', card: `tool-${tool}` } })
    },
    { shortcut: 'f1' },
  ),
  own(
    'help',
    'help-tool',
    words.commands.helpTool,
    () => chrome.setState(({ isHelping }) => ({ isHelping: !isHelping })),
    { isOn: chrome.getState().isHelping },
  ),
  own(
    'help',
    'shortcuts',
    words.commands.shortcuts,
    () => chrome.setState({ dialog: { type: 'shortcuts' } }),
    { shortcut: '?' },
  ),
  own(
    'help',
    'tour',
    words.commands.tour,
    () => chrome.setState(({ isTouring }) => ({ isTouring: !isTouring })),
    { isOn: chrome.getState().isTouring },
  ),
]

/** What finds by words; the rest of selecting is the editor's. */
const selectCommands = ({ chrome }: App): readonly Command[] => [
  own(
    'select',
    'query',
    words.commands.query,
    () => chrome.setState({ dialog: { type: 'query' } }),
    { shortcut: '/' },
  ),
]

/** What is set in a dialog of its own. */
const viewCommands = ({ chrome }: App): readonly Command[] => [
  own('view', 'levels', words.commands.levels, () =>
    chrome.setState({ dialog: { type: 'levels' } }),
  ),
]

/** Breaks that are ready; what is broken by hand are the editor's actions. */
const breakCommands = ({ chrome }: App): readonly Command[] => [
  own('break', 'scenarios', words.commands.scenarios, () =>
    chrome.setState({ dialog: { type: 'scenarios' } }),
  ),
]

const editorCommands = (app: App, opened: Opened): readonly Command[] => {
  const { workspace } = opened
  const context = actionContext(app, opened)
  return actions.map(({ id, label, menu, shortcut, enabled, checked, run }) => ({
    id,
    label: say(label),
    group: menu,
    isEnabled: enabled(workspace),
    run: () => run(workspace, context),
    ...(shortcut === undefined ? {} : { shortcut }),
    ...(checked === undefined ? {} : { isOn: checked(workspace) }),
  }))
}

/** Everything that can be done now: the palette, the menus and the shortcut sheet read this. */
export const allCommands = (app: App, opened: Opened): readonly Command[] => [
  ...fileCommands(app),
  ...breakCommands(app),
  ...selectCommands(app),
  ...viewCommands(app),
  ...editorCommands(app, opened),
  ...screenCommands(app),
  airCommand(opened),
  ...helpCommands(app, opened),
]

/** The order of the groups on screen. */
export const commandGroups: readonly CommandGroup[] = [
  'file',
  'edit',
  'arrange',
  'select',
  'tools',
  'view',
  'lens',
  'break',
  'screen',
  'help',
]
