/**
 * Answers in the order of their questions: the answer to an earlier question that arrives after a
 * later question was asked is dropped.
 */
export function latestOnly(): <Answer>(question: Promise<Answer>) => Promise<Latest<Answer>> {
  let asked = 0;
  return async (question) => {
    asked += 1;
    const mine = asked;
    try {
      const answer = await question;
      return mine === asked ? { state: 'answered', answer } : { state: 'superseded' };
    } catch (error) {
      return mine === asked ? { state: 'failed', error } : { state: 'superseded' };
    }
  };
}

export type Latest<Answer> =
  | { readonly state: 'answered'; readonly answer: Answer }
  | { readonly state: 'failed'; readonly error: unknown }
  /** A later question was asked meanwhile. */
  | { readonly state: 'superseded' };
