import { z } from 'zod';

/** Where in an answer of some schema a text may be somebody's, and where it is but a word of our own. */
export interface Shape {
  /** One of some words that we made up, an id of a row, or a time: nobody writes it. */
  readonly isOwn: boolean;
  readonly fields: ReadonlyMap<string, Shape>;
  /** Of each item, or of each value under a key that the schema does not name. */
  readonly each: Shape | undefined;
}

/** Of whatever no schema tells of. */
export const WRITTEN: Shape = { isOwn: false, fields: new Map(), each: undefined };
const OWN: Shape = { ...WRITTEN, isOwn: true };

const shapes = new WeakMap<z.core.$ZodType, Shape>();

/** Worked out once for each schema. A text that by any branch of it may be somebody's is theirs. */
export function shapeOf(schema: z.core.$ZodType): Shape {
  const known = shapes.get(schema);
  if (known !== undefined) return known;
  const made = readShape(schema);
  shapes.set(schema, made);
  return made;
}

/** Of what is under `key` in something of this shape; `key` is absent for an item. */
export function shapeIn(shape: Shape, key?: string): Shape {
  return (key === undefined ? undefined : shape.fields.get(key)) ?? shape.each ?? WRITTEN;
}

function readShape(schema: z.core.$ZodType): Shape {
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.def.shape).map(
      ([name, inner]) => [name, shapeOf(inner)] as const,
    );
    return { ...WRITTEN, fields: new Map(fields) };
  }
  if (schema instanceof z.ZodArray) return { ...WRITTEN, each: shapeOf(schema.def.element) };
  if (schema instanceof z.ZodTuple) {
    return { ...WRITTEN, each: schema.def.items.map(shapeOf).reduce(either) };
  }
  if (schema instanceof z.ZodRecord) return { ...WRITTEN, each: shapeOf(schema.def.valueType) };
  if (schema instanceof z.ZodUnion) return schema.def.options.map(shapeOf).reduce(either);
  if (isWrapper(schema)) return shapeOf(schema.def.innerType);
  return isOwnWord(schema) ? OWN : WRITTEN;
}

function either(one: Shape, other: Shape): Shape {
  const names = new Set([...one.fields.keys(), ...other.fields.keys()]);
  const both = (left: Shape | undefined, right: Shape | undefined) =>
    left === undefined || right === undefined ? (left ?? right) : either(left, right);
  const fields = [...names].map(
    (name) => [name, both(one.fields.get(name), other.fields.get(name)) ?? WRITTEN] as const,
  );
  return {
    isOwn: one.isOwn && other.isOwn,
    fields: new Map(fields),
    each: both(one.each, other.each),
  };
}

function isWrapper(
  schema: z.core.$ZodType,
): schema is z.ZodOptional | z.ZodNullable | z.ZodDefault | z.ZodReadonly {
  return (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodReadonly
  );
}

/** A custom schema takes none but our own words, see `ourWords`; numbers and truth hold no text. */
function isOwnWord(schema: z.core.$ZodType): boolean {
  return (
    schema instanceof z.ZodEnum ||
    schema instanceof z.ZodLiteral ||
    schema instanceof z.ZodCustom ||
    schema instanceof z.ZodNumber ||
    schema instanceof z.ZodBoolean ||
    schema instanceof z.ZodUUID ||
    schema instanceof z.ZodISODateTime ||
    schema instanceof z.ZodISODate ||
    schema instanceof z.ZodBase64
  );
}
