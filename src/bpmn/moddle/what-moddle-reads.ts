import { withoutPrefix } from '../process/view-values.ts';
import type { TagName, XmlDocument } from '../xml/xml-document.ts';
import { createModdle, type ModdleType } from './create-moddle.ts';

/** What an attribute without prefix means to moddle. */
export type AttributeRole = 'id' | 'reference' | 'boolean';

/** What moddle makes of an element. */
export interface ModdleRole {
  /** `element`: typed; `generic`: foreign, kept as it is; `reference`/`value`: text of a property; `unknown`: no such thing. */
  readonly kind: 'element' | 'generic' | 'reference' | 'value' | 'unknown';
  /** false: moddle does not expect it here and drops it with everything in it. */
  readonly isExpected: boolean;
  readonly attributes: ReadonlyMap<string, AttributeRole>;
  readonly type: ModdleType | null;
}

const XSI_NAMESPACE = 'http://www.w3.org/2001/XMLSchema-instance';
const NO_ATTRIBUTES: ReadonlyMap<string, AttributeRole> = new Map();
const simpleRole = (kind: ModdleRole['kind'], isExpected: boolean): ModdleRole => ({
  kind,
  isExpected,
  attributes: NO_ATTRIBUTES,
  type: null,
});

const GENERIC = simpleRole('generic', true);
const REFERENCE = simpleRole('reference', true);
const VALUE = simpleRole('value', true);
const UNKNOWN = simpleRole('unknown', false);

/**
 * Role of every element by its index, found by the same rules moddle reads by but without parsing: first a property of that name,
 * then a property whose type fits, foreign elements only where any element may stand.
 */
export function whatModdleReads(document: XmlDocument): readonly ModdleRole[] {
  const { tags, parents } = document.columns;
  const roles: ModdleRole[] = [];
  const known = new Map<ModdleRole, Map<TagName, ModdleRole | 'by xsi:type'>>();
  for (let index = 0; index < tags.length; index += 1) {
    const tag = tags[index]!;
    const parent = roles[parents[index]!];
    if (parent === undefined) {
      roles.push(roleOfType(typeOf(tag), true));
      continue;
    }
    let byTag = known.get(parent);
    if (byTag === undefined) known.set(parent, (byTag = new Map()));
    let role = byTag.get(tag);
    if (role === undefined) byTag.set(tag, (role = roleInside(parent, tag)));
    roles.push(role === 'by xsi:type' ? roleByXsiType(parent, tag, document.element(index).attribute('type', XSI_NAMESPACE)) : role);
  }
  return roles;
}

const inside = new Map<ModdleType, Map<string, ModdleRole | 'by xsi:type'>>();

/** Kept over all files for what moddle knows by name, of which there is an end. */
function roleInside(parent: ModdleRole, tag: TagName): ModdleRole | 'by xsi:type' {
  const own = typeOf(tag);
  if (parent.type === null || own === null) return findRoleInside(parent, tag, own);
  let known = inside.get(parent.type);
  if (known === undefined) inside.set(parent.type, (known = new Map()));
  const name = own.$descriptor.name;
  let role = known.get(name);
  if (role === undefined) known.set(name, (role = findRoleInside(parent, tag, own)));
  return role;
}

function findRoleInside(parent: ModdleRole, tag: TagName, own: ModdleType | null): ModdleRole | 'by xsi:type' {
  if (parent.kind === 'generic') return GENERIC;
  if (parent.type === null) return roleOfType(own, false);
  const property = propertyFor(parent.type, tag, own);
  if (property === null) return roleOfType(own, false);
  const isNamed = property.ns.name === moddleName(tag);
  if (isNamed && property.xml?.serialize === 'xsi:type') return 'by xsi:type';
  if (isSimple(property.type)) return VALUE;
  if (property.isReference === true) return REFERENCE;
  if (property.type === 'Element') return own === null ? GENERIC : roleOfType(own, true);
  return roleOfType(isNamed ? typeNamed(property.type) : own, true);
}

function propertyFor(parent: ModdleType, tag: TagName, own: ModdleType | null): ModdleType['$descriptor']['properties'][number] | null {
  const named = parent.$descriptor.propertiesByName[moddleName(tag) ?? ''];
  if (named !== undefined && named.isAttr !== true) return named;
  const isForeign = createModdle().getPackage(tag.namespace) === undefined;
  for (const property of parent.$descriptor.properties) {
    if (property.isReference === true) continue;
    if (isForeign ? property.type === 'Element' : property.isVirtual !== true && own?.hasType(property.type) === true) return property;
  }
  return null;
}

function roleByXsiType(parent: ModdleRole, tag: TagName, xsiType: string | null): ModdleRole {
  const declared = parent.type?.$descriptor.propertiesByName[moddleName(tag) ?? '']?.type ?? '';
  const local = xsiType?.slice(xsiType.lastIndexOf(':') + 1) ?? '';
  return roleOfType(local.startsWith('t') ? (typeNamed(`bpmn:${local.slice(1)}`) ?? typeNamed(declared)) : typeNamed(declared), true);
}

/** `bpmn:userTask`: the name moddle looks properties up by, whatever prefix the file uses; null = foreign. */
function moddleName(tag: TagName): string | null {
  const found = createModdle().getPackage(tag.namespace);
  return found === undefined ? null : `${found.prefix}:${tag.name}`;
}

function typeOf(tag: TagName): ModdleType | null {
  const found = createModdle().getPackage(tag.namespace);
  if (found === undefined) return null;
  const local = found.xml?.tagAlias === 'lowerCase' ? tag.name.charAt(0).toUpperCase() + tag.name.slice(1) : tag.name;
  return typeNamed(`${found.prefix}:${local}`);
}

let names: ReadonlySet<string> | null = null;

/** Asked by name first: moddle throws for what it does not know, and a hostile file asks two hundred thousand times. */
function typeNamed(name: string): ModdleType | null {
  names ??= new Set(
    createModdle()
      .getPackages()
      .flatMap(({ prefix, types }) => types.map((type) => `${prefix}:${withoutPrefix(type.name)}`)),
  );
  return names.has(name) ? createModdle().getType(name) : null;
}

const typeRoles = new Map<ModdleType, { readonly expected: ModdleRole; readonly misplaced: ModdleRole }>();

function roleOfType(type: ModdleType | null, isExpected: boolean): ModdleRole {
  if (type === null) return UNKNOWN;
  let roles = typeRoles.get(type);
  if (roles === undefined) {
    const attributes = attributeRoles(type);
    roles = {
      expected: { kind: 'element', isExpected: true, attributes, type },
      misplaced: { kind: 'element', isExpected: false, attributes, type },
    };
    typeRoles.set(type, roles);
  }
  return isExpected ? roles.expected : roles.misplaced;
}

function attributeRoles(type: ModdleType): ReadonlyMap<string, AttributeRole> {
  const roles = new Map<string, AttributeRole>();
  for (const property of type.$descriptor.properties) {
    if (property.isAttr !== true) continue;
    if (property.isId === true) roles.set(property.ns.localName, 'id');
    // a String to moddle, but it names a process all the same
    else if (property.isReference === true || property.ns.name === 'bpmn:calledElement') roles.set(property.ns.localName, 'reference');
    else if (property.type === 'Boolean') roles.set(property.ns.localName, 'boolean');
  }
  return roles;
}

const isSimple = (type: string): boolean => ['String', 'Boolean', 'Integer', 'Real'].includes(type);
