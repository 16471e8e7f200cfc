import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { tools } from '#tools'
import { allCommands } from '../../../src/ui/commands/commands'
import { cardOfTool, cards, findCards } from '../../../src/ui/help/cards'
import { Card } from '../../../src/ui/help/HelpCard'
import { flat, pictureSize } from '../../../src/ui/help/marks'
import { pictures } from '../../../src/ui/help/pictures'
import { helpWords } from '../../../src/ui/text/help'
import { startApp } from '../../support/ui/start-app'

const { app, opened } = startApp()
const commands = new Map(allCommands(app, opened).map((one) => [one.id, one]))
const titleOf = ({ id, title }: (typeof cards)[number]) => title ?? commands.get(id)?.label ?? ''

describe('the help', () => {
  it('has a card with a picture for every tool, in the order of the bar', () => {
    expect(tools.size).toBeGreaterThan(15)
    for (const id of tools.keys()) expect(cardOfTool(id)?.picture.length, id).toBeGreaterThan(2)
    expect(cards.filter(({ group }) => group === 'tools').map(({ id }) => id)).toEqual(
      [...tools.keys()].map((id) => `tool-${id}`),
    )
  })

  it('has its real shortcut on it, by the command that it is about', () => {
    for (const card of cards) {
      const command = commands.get(card.id)
      expect(card.title !== undefined || command !== undefined, card.id).toBe(true)
      if (!command) continue
      const markup = renderToStaticMarkup(
        createElement(Card, { card, title: titleOf(card), shortcut: command.shortcut }),
      )
      const [head = ''] = markup.split('</header>')
      expect(head).toContain(titleOf(card))
      const keys = (head.match(/<kbd>/g) ?? []).length
      expect(keys, card.id).toBe(command.shortcut?.split('+').length ?? 0)
    }
    for (const [id, { shortcut }] of tools) {
      expect(commands.get(`tool-${id}`)?.shortcut, id).toBe(shortcut)
    }
  })

  it('leaves out no picture, no words and no card', () => {
    const ids = cards.map(({ id }) => id).sort()
    expect(new Set(ids).size).toBe(ids.length)
    expect(Object.keys(pictures).sort()).toEqual(ids)
    expect(Object.keys(helpWords.cards).sort()).toEqual(ids)
    expect(ids.length).toBeGreaterThan(50)
  })

  it('draws every picture within its frame, each another', () => {
    const drawings = new Set<string>()
    for (const [id, marks] of Object.entries(pictures)) {
      const parts = flat(marks)
      expect(parts.length, id).toBeGreaterThan(2)
      for (const part of parts) {
        const { x, y } = 'word' in part ? part : beginning(part.d)
        expect(x, id).toBeGreaterThanOrEqual(0)
        expect(x, id).toBeLessThanOrEqual(pictureSize.width)
        expect(y, id).toBeGreaterThanOrEqual(0)
        expect(y, id).toBeLessThanOrEqual(pictureSize.height)
        expect(JSON.stringify(part)).not.toContain('NaN')
      }
      drawings.add(JSON.stringify(parts))
    }
    expect(drawings.size).toBe(Object.keys(pictures).length)
  })

  it('moves a little on most cards', () => {
    const still = Object.values(pictures).filter((marks) => !marks.some((mark) => 'marks' in mark))
    expect(still).toEqual([])
  })

  it('is brief: one or two sentences, few keys', () => {
    for (const { id, text, keys } of cards) {
      expect(text.length, id).toBeGreaterThan(20)
      expect(text.length, id).toBeLessThan(240)
      expect(keys.length, id).toBeLessThan(5)
    }
  })

  it('finds cards by every word typed', () => {
    expect(findCards('', titleOf)).toEqual(cards)
    expect(findCards('pod block', titleOf).map(({ id }) => id)).toContain('make-block')
    expect(findCards('BOTTLENECK dock', titleOf).map(({ id }) => id)).toEqual(['way-in'])
    expect(findCards('xylophone', titleOf)).toEqual([])
  })

  it('opens at the tool in hand, and beside it', () => {
    opened.runner.activate('measure')
    commands.get('help')?.run()
    expect(app.chrome.getState().dialog).toEqual({ type: 'help', card: 'tool-measure' })
    commands.get('help-tool')?.run()
    expect(app.chrome.getState().isHelping).toBe(true)
  })
})

const beginning = (d: string): { readonly x: number; readonly y: number } => {
  const [, x, y] = /^M(-?[\d.]+) (-?[\d.]+)/.exec(d) ?? /^M(-?[\d.]+) (-?[\d.]+)[VH]/.exec(d) ?? []
  return { x: Number(x), y: Number(y) }
}
