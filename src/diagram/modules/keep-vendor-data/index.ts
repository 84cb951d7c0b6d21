import type { DiagramModule } from '../../bpmn-js.ts';
import { KeepVendorData } from './keep-vendor-data.ts';

export const keepVendorData: DiagramModule = { __init__: ['keepVendorData'], keepVendorData: ['type', KeepVendorData] };
