"""Exports in Chinese."""

from __future__ import annotations

from kg.lang.export import ExportWords

WORDS = ExportWords(
    views={
        "mandates": "方案及其各单位、授权它们的文书、通过这些文书的机关",
        "co-mandate": "由共同的授权相连的单位；权重为共同授权的数目",
        "bodies": "谁为谁服务、向谁报告、与谁合作、由谁领导：单位、机构及其隶属关系",
        "mandates-by-year": "历年的方案及其授权文书，每条边注明所适用的计划年份",
    },
    formats={
        "gexf": "供 Gephi 和 Gephi Lite 使用的 GEXF 1.3，带有位置、颜色和大小",
        "graphml": "供 Gephi、Cytoscape、yEd、igraph 和 networkx 使用的 GraphML",
        "csv": "nodes.csv 和 edges.csv，列名为 Gephi 电子表格导入所识别的名称",
        "svg": "供网页或报告使用的图片",
        "jsonld": "JSON-LD 格式的 W3C 网络注释",
        "html": "供审阅者使用的网页",
    },
    node_kinds={
        "programme": "方案",
        "section": "方案的组成部分",
        "group": "会议管理组",
        "subprogramme": "次级方案",
        "component": "构成部分",
        "programme-line": "历年的方案",
        "instrument": "文书",
        "body": "机构",
    },
    edge_kinds={
        "part-of": "隶属",
        "mandated-by": "授权依据",
        "succeeds": "继",
        "adopted-by": "通过机关",
        "sub-organization": "下属于",
        "led-by": "牵头实体",
        "services": "提供服务",
        "cooperates-with": "合作",
        "reports-to": "报告",
        "supports": "支持",
        "shares-mandates": "共同授权",
    },
    review={
        "line": "行",
        "body": "机构",
        "citation": "文件",
        "sdg": "目标",
        "provisional": "登记册未收",
        "none": "本单位没有任何标记。",
        "listed": "本单位的标记",
    },
    legend={
        "units": "同色圆点：方案及其组成部分",
        "several": "多个方案共有的{kind}",
        "own": "单个方案的{kind}(颜色较浅)",
        "kept": "{first} 年和 {last} 年均有：保留",
        "added": "{last} 年有、{first} 年无：新增",
        "dropped": "{first} 年有、{last} 年无：取消",
        "year": "{first} 年",
        "joins": "{kinds}；方案内部用该方案的颜色",
        "weight": "{kinds}：越多则越粗；方案内部用该方案的颜色",
    },
)
