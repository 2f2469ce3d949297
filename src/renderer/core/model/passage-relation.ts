/** A way in which one passage bears on another. */
export interface RelationKind {
  /** Stable; the built-in ones are words, the archive's own ones are identifiers. */
  readonly id: string;
  /** Read from the first passage to the second: "confirms". */
  readonly name: string;
  /** Read from the second to the first: "is confirmed by". The same as `name` when symmetric. */
  readonly inverseName: string;
  readonly isSymmetric: boolean;
}

/** The kinds every archive has. */
export const BUILT_IN_RELATIONS: readonly RelationKind[] = [
  { id: 'contradicts', name: 'contradicts', inverseName: 'contradicts', isSymmetric: true },
  { id: 'confirms', name: 'confirms', inverseName: 'is confirmed by', isSymmetric: false },
  { id: 'quotes', name: 'quotes', inverseName: 'is quoted by', isSymmetric: false },
  { id: 'translates', name: 'translates', inverseName: 'is translated by', isSymmetric: false },
  { id: 'continues', name: 'continues', inverseName: 'is continued by', isSymmetric: false },
];

/** Two annotated passages joined by a named relation. */
export interface PassageRelation {
  readonly id: string;
  /** Id of a `RelationKind`. */
  readonly kind: string;
  /** Ids of the annotations; the relation's name reads from the first to the second. */
  readonly from: string;
  readonly to: string;
  /** A short label of the researcher's for the pair ("How many"); may be empty. */
  readonly label: string;
  readonly createdAt: string;
}
