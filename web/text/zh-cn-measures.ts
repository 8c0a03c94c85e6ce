/** What is counted of the feed and the day, in Chinese. */
export const zhCnMeasures = {
  freshness: {
    unknown: (family: string) => `尚未收到${family}数据，数字未知。`,
    stale: (ago: string) => `已 ${ago}无数据，数字停留在中断前。`,
    tickets: (ago: string) => `取号叫号已 ${ago}无数据`,
    noTickets: '尚未收到取号叫号数据',
  },
  sources: {
    title: '消息连续性',
    summary: (sources: number, missing: number) => `${sources} 个来源逐条编号，${missing === 0 ? '没有缺失' : `缺 ${missing} 条`}`,
    empty: '还没有来源给消息编号。',
    emptyNote: '来源在事件中带上逐条加一的 sequence，未到的消息会在这里列出。',
    sound: '各来源消息连续，没有缺失。',
    hall: '大厅',
    source: '来源',
    last: '最新编号',
    missing: '缺失',
    since: '缺失始于',
    late: '迟到补齐',
    lost: '未能补齐',
    asked: '请求重报',
    heard: '最近一条',
  },
};
