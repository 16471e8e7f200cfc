import type { FacilityDocument } from '#document'
import type { Library } from '#model'
import type { OpenQuestion } from '#rules'
import { say } from '../text/text'

/** What a product is called: maker and model, or its id when neither is known. */
export const productName = (document: FacilityDocument, library: Library, id: string): string => {
  const product = document.get('products', id) ?? library.products.get(id)
  return product ? `${product.maker} ${product.model}`.trim() : id
}

/** Of what a question asks: the product, or the tag of the one item that stands alone. */
export const questionSubject = (
  { product, kind, equipment }: OpenQuestion,
  document: FacilityDocument,
  library: Library,
): string => {
  if (product !== undefined) return productName(document, library, product)
  const [first = ''] = equipment
  if (kind !== undefined && equipment.length > 1) return say(library.kind(kind).name)
  return document.get('equipment', first)?.tag ?? document.get('rooms', first)?.name ?? first
}

/** The questions that contain every word of a text, in their own order. */
export const searchQuestions = (
  questions: readonly OpenQuestion[],
  text: string,
  document: FacilityDocument,
  library: Library,
): readonly OpenQuestion[] => {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return words.length === 0
    ? questions
    : questions.filter((question) => {
        const subject = questionSubject(question, document, library)
        const all = `${subject} ${say(question.label)} ${question.field}`.toLowerCase()
        return words.every((word) => all.includes(word))
      })
}
