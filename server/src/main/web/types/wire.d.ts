/**
 * What goes over the wire, by the names of the contract. The build makes contract.d.ts of it; nothing here is written
 * twice.
 */
import type { components, paths } from 'contract';

type Verb = 'get' | 'put' | 'post' | 'delete';

/** A part of an address that is not written out: `${string}`, `${number}`, `{plan}`. */
type Part<S extends string> = S extends `{${string}}` ? '*' : Record<never, never> extends Record<S, 1> ? '*' : S;

/** '/api/plans/{plan}' and `/api/plans/${id}?on=…` are one: '/api/plans/*'. */
type Shape<S extends string> = S extends `${infer Path}?${string}`
    ? Shape<Path>
    : S extends `${infer First}/${infer Rest}`
      ? `${Part<First>}/${Shape<Rest>}`
      : Part<S>;

type Routes = { [P in keyof paths as Shape<P>]: paths[P] };

/** Where a word is written that the contract leaves open: '/api/policies/basic-policy'. */
type Either<S extends string> = S extends `${infer Path}?${string}`
    ? Either<Path>
    : S extends `${infer First}/${infer Rest}`
      ? `${Part<First> | '*'}/${Either<Rest>}`
      : Part<S> | '*';
type Found<S extends string> = S extends string
    ? Shape<S> extends keyof Routes
        ? Shape<S>
        : Extract<Either<S>, keyof Routes>
    : never;
type Operation<V extends Verb, P extends string> = V extends keyof Routes[Found<P>] ? Routes[Found<P>][V] : never;
type Json<C> = C extends { content: { 'application/json': infer Body } } ? Body : null;
type Good<R> = { [S in keyof R]: S extends 200 | 201 | 202 | 204 ? Json<R[S]> : never }[keyof R];

declare global {
    /** A schema of the contract: Wire<'Plan'>. */
    type Wire<Name extends keyof components['schemas']> = components['schemas'][Name];
    /** What an address answers; of one that the contract does not know, nothing can be read. */
    type Answer<V extends Verb, P extends string> = [Operation<V, P>] extends [never]
        ? unknown
        : Operation<V, P> extends { responses: infer R }
          ? Good<R>
          : unknown;
    /** What an address is sent. */
    type Asked<V extends Verb, P extends string> =
        Operation<V, P> extends { requestBody?: infer B } ? Json<NonNullable<B>> : undefined;
}
