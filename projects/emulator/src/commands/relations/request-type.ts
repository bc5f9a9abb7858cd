import * as v from 'valibot';
import type { RequestDirection } from '../../operations/relations/dismiss-requests.ts';

/** Which requests to become friends are meant. */
export const requestTypeField = v.picklist([
  'Pendency_Type_ComeIn',
  'Pendency_Type_SendOut',
  'Pendency_Type_Both',
]);

/** The directions that a type stands for. */
export function directionsOf(type: v.InferOutput<typeof requestTypeField>): RequestDirection[] {
  if (type === 'Pendency_Type_Both') return ['incoming', 'outgoing'];
  return [type === 'Pendency_Type_ComeIn' ? 'incoming' : 'outgoing'];
}
