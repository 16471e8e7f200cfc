import { Menu } from '@base-ui/react/menu'
import type { UnitSystem } from '#base'
import {
  type Quality,
  type QualityLevel,
  qualities,
  type WheelMeans,
  wheelMeanings,
} from '#workspace'
import type { Theme } from '../app/chrome'
import { useApp, useChrome } from '../app/context'
import buttons from '../kit/Button.module.css'
import { Hint } from '../kit/Hint'
import { Check, Monitor, Moon, Sun } from '../kit/icons'
import css from '../kit/popup.module.css'
import { words } from '../text/text'

const icons = { system: Monitor, light: Sun, dark: Moon }
const themes: readonly Theme[] = ['system', 'light', 'dark']
const systems: readonly UnitSystem[] = ['metric', 'imperial']

/** A quality by its name; the automatic one says what it does at present. */
const labelOf = (quality: Quality, drawnIn: QualityLevel | undefined): string =>
  quality === 'auto' && drawnIn !== undefined
    ? words.top.drawnIn[drawnIn]
    : words.top.quality[quality]

/** Theme, units, quality of the view and what the wheel does over it. */
export function ScreenMenu() {
  const { chrome } = useApp()
  const theme = useChrome((state) => state.theme)
  const units = useChrome((state) => state.units)
  const quality = useChrome((state) => state.quality)
  const drawnIn = useChrome((state) => state.drawnIn)
  const Glyph = icons[theme]
  return (
    <Menu.Root>
      <Hint text={words.top.screen}>
        <Menu.Trigger className={buttons.icon} aria-label={words.top.screen}>
          <Glyph size={16} aria-hidden />
        </Menu.Trigger>
      </Hint>
      <Menu.Portal>
        <Menu.Positioner className={css.positioner} sideOffset={4} align="end">
          <Menu.Popup className={css.menu}>
            <Menu.RadioGroup
              value={theme}
              onValueChange={(next: Theme) => chrome.setState({ theme: next })}
            >
              {themes.map((value) => (
                <Option key={value} value={value} label={words.top.theme[value]} />
              ))}
            </Menu.RadioGroup>
            <Menu.Separator className={css.separator} />
            <Menu.RadioGroup
              value={units}
              onValueChange={(next: UnitSystem) => chrome.setState({ units: next })}
            >
              {systems.map((value) => (
                <Option key={value} value={value} label={words.top.units[value]} />
              ))}
            </Menu.RadioGroup>
            <Menu.Separator className={css.separator} />
            <Menu.RadioGroup
              value={quality}
              onValueChange={(next: Quality) => chrome.setState({ quality: next })}
            >
              {qualities.map((value) => (
                <Option key={value} value={value} label={labelOf(value, drawnIn)} />
              ))}
            </Menu.RadioGroup>
            <Menu.Separator className={css.separator} />
            <WheelChoice />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

function WheelChoice() {
  const { chrome } = useApp()
  const wheel = useChrome((state) => state.wheel)
  return (
    <Menu.RadioGroup
      value={wheel}
      onValueChange={(next: WheelMeans) => chrome.setState({ wheel: next })}
    >
      {wheelMeanings.map((value) => (
        <Option key={value} value={value} label={words.top.wheel[value]} />
      ))}
    </Menu.RadioGroup>
  )
}

function Option({ value, label }: { readonly value: string; readonly label: string }) {
  return (
    <Menu.RadioItem value={value} className={css.item} closeOnClick>
      <Menu.RadioItemIndicator className={css.mark}>
        <Check size={14} aria-hidden />
      </Menu.RadioItemIndicator>
      <span className={css.name}>{label}</span>
    </Menu.RadioItem>
  )
}
