import type { Name } from '#contracts/hall-plan';

/** What a room without a name is called, by its IMDF category. */
const words: Readonly<Record<string, Name>> = {
  auditorium: { zh: '报告厅', en: 'Auditorium' },
  classroom: { zh: '教室', en: 'Classroom' },
  conferenceroom: { zh: '会议室', en: 'Meeting room' },
  firstaid: { zh: '医务室', en: 'First aid' },
  foodservice: { zh: '餐饮', en: 'Food' },
  kitchen: { zh: '厨房', en: 'Kitchen' },
  laboratory: { zh: '检验室', en: 'Laboratory' },
  library: { zh: '阅览室', en: 'Library' },
  lobby: { zh: '大堂', en: 'Lobby' },
  lounge: { zh: '休息区', en: 'Lounge' },
  mothersroom: { zh: '母婴室', en: 'Baby care' },
  nonpublic: { zh: '内部区域', en: 'Staff only' },
  office: { zh: '办公室', en: 'Office' },
  parking: { zh: '停车区', en: 'Parking' },
  recreation: { zh: '活动区', en: 'Recreation' },
  room: { zh: '房间', en: 'Room' },
  storage: { zh: '储藏室', en: 'Storage' },
  waitingroom: { zh: '等候区', en: 'Waiting area' },
  walkway: { zh: '通道', en: 'Walkway' },
};

export const nameByCategory = (category: string): Name => words[category.split('.')[0] ?? ''] ?? { zh: '区域', en: 'Zone' };
