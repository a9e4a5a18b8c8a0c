/**
 * A fact in the past tense. `type` is its storage name, for ever; `v` the version of the shape of `data`.
 * `data` is flat JSON: ids, integers, texts, ISO strings, and lists of these.
 */
export interface DomainEvent<Type extends string = string, Data extends object = object> {
  readonly type: Type;
  readonly v: number;
  readonly data: Data;
}
