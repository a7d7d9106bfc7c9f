// The package comes without types; these are the parts of it that the test uses.
declare module "@apigrate/autotask-restapi" {
  type Values = Readonly<Record<string, unknown>>;

  interface Body {
    readonly item: Values | null;
    readonly items: readonly Values[];
    readonly itemId: number;
    readonly pageDetails: Values;
    readonly fields: readonly Values[];
  }

  interface Options {
    readonly ImpersonationResourceId?: number;
  }

  interface Kind {
    readonly get: (id: number) => Promise<Body | null>;
    readonly query: (search: object) => Promise<Body>;
    readonly count: (search: object) => Promise<Body>;
    readonly create: (values: Values, options?: Options) => Promise<Body>;
    readonly update: (values: Values, options?: Options) => Promise<Body>;
    readonly fieldInfo: () => Promise<Body>;
  }

  interface ChildKind {
    readonly get: (parent: number, id: number) => Promise<Body | null>;
    readonly create: (parent: number, values: Values, options?: Options) => Promise<Body>;
  }

  export class AutotaskRestApi {
    constructor(user: string, secret: string, code: string, options: { readonly base_url: string });
    readonly Companies: Kind;
    readonly Tickets: Kind;
    readonly TicketNotes: ChildKind;
    readonly TicketAttachments: ChildKind;
  }
}
