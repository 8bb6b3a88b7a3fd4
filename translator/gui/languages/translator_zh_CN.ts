<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>AlarmCard</name>
        <message>
            <source>The pictures that show it</source>
            <translation>体现此问题的图片</translation>
        </message>
    </context>
    <context>
        <name>BatchDialog</name>
        <message>
            <source>Add the files to the library as well</source>
            <translation>同时将文件添加到模型库</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Export Models</source>
            <translation>导出模型</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>Folder for the files</source>
            <translation>存放文件的文件夹</translation>
        </message>
        <message>
            <source>Folder of pictures</source>
            <translation>图片文件夹</translation>
        </message>
        <message>
            <source>Name of a file, from {name} and {precision}</source>
            <translation>文件名称，由 {name} 和 {precision} 组成</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>图片</translation>
        </message>
        <message>
            <source>Precisions to write</source>
            <translation>要写出的精度</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>训练记录</translation>
        </message>
        <message>
            <source>Runs to export in the same way</source>
            <translation>以相同方式导出的训练记录</translation>
        </message>
        <message>
            <source>Some pictures of the kind the Models translate; int8 takes its ranges from them</source>
            <translation>一些与模型所转换图片同类的图片；int8 由它们确定取值范围</translation>
        </message>
        <message>
            <source>The Models then appear on this page</source>
            <translation>之后这些模型会显示在本页</translation>
        </message>
        <message>
            <source>Variants</source>
            <translation>变体</translation>
        </message>
        <message>
            <source>Where the files go; made when it is missing</source>
            <translation>文件的存放位置；不存在时会创建</translation>
        </message>
        <message>
            <source>Write each Model in this precision</source>
            <translation>以此精度写出每个模型</translation>
        </message>
        <message>
            <source>Write nothing</source>
            <translation>不写出任何文件</translation>
        </message>
        <message>
            <source>Write the files</source>
            <translation>写出这些文件</translation>
        </message>
        <message>
            <source>float16: half the size, for graphics cards</source>
            <translation>float16：大小减半，适合显卡</translation>
        </message>
        <message>
            <source>float32: the Model as it is</source>
            <translation>float32：模型原样</translation>
        </message>
        <message>
            <source>int8: a third of the size, faster on processors</source>
            <translation>int8：大小约为三分之一，在处理器上更快</translation>
        </message>
        <message>
            <source>the preview of each Model</source>
            <translation>各模型的预览图</translation>
        </message>
        <message>
            <source>{0} Model</source>
            <translation>{0} 个模型</translation>
        </message>
        <message>
            <source>{0} Models</source>
            <translation>{0} 个模型</translation>
        </message>
        <message>
            <source>{0} and {1} run</source>
            <translation>{0}和 {1} 条训练记录</translation>
        </message>
        <message>
            <source>{0} and {1} runs</source>
            <translation>{0}和 {1} 条训练记录</translation>
        </message>
        <message>
            <source>{0} will be written, each compared with its float32 file and timed on this machine.</source>
            <translation>将写出 {0}，每个文件都会与其 float32 文件比较，并在本机上测速。</translation>
        </message>
    </context>
    <context>
        <name>BatchPanel</name>
        <message>
            <source>Close this table; the files stay</source>
            <translation>关闭此表；文件会保留</translation>
        </message>
        <message>
            <source>Exported files</source>
            <translation>导出的文件</translation>
        </message>
        <message>
            <source>Exporting {0} Model</source>
            <translation>导出 {0} 个模型</translation>
        </message>
        <message>
            <source>Exporting {0} Models</source>
            <translation>导出 {0} 个模型</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message>
            <source>Open the folder of these files</source>
            <translation>打开这些文件所在的文件夹</translation>
        </message>
        <message>
            <source>Progress of the export</source>
            <translation>导出进度</translation>
        </message>
        <message>
            <source>Retry failed only</source>
            <translation>仅重试失败项</translation>
        </message>
        <message>
            <source>Try again to write the files that failed</source>
            <translation>重新写出失败的文件</translation>
        </message>
        <message>
            <source>What became of each file, and how far it is from the float32 Model</source>
            <translation>每个文件的结果，以及与 float32 模型的差异</translation>
        </message>
        <message>
            <source>{0} failed</source>
            <translation>{0} 个失败</translation>
        </message>
        <message>
            <source>{0} of {1} files</source>
            <translation>{0} / {1} 个文件</translation>
        </message>
    </context>
    <context>
        <name>BatchRows</name>
        <message>
            <source>Already there</source>
            <translation>已存在</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>How long one picture takes on this machine</source>
            <translation>在本机上处理一张图片所需的时间</translation>
        </message>
        <message>
            <source>How long writing the file took</source>
            <translation>写出此文件所用的时间</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>平均</translation>
        </message>
        <message>
            <source>Most</source>
            <translation>最大</translation>
        </message>
        <message>
            <source>One picture</source>
            <translation>每张图片</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>The largest difference from the float32 Model, in levels of 255</source>
            <translation>与 float32 模型的最大差异（满级 255）</translation>
        </message>
        <message>
            <source>The mean difference from the float32 Model, in levels of 255</source>
            <translation>与 float32 模型的平均差异（满级 255）</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>等待中</translation>
        </message>
        <message>
            <source>Written</source>
            <translation>已写出</translation>
        </message>
    </context>
    <context>
        <name>Canvas</name>
        <message>
            <source>After</source>
            <translation>转换后</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>转换前</translation>
        </message>
        <message>
            <source>Before and after side by side</source>
            <translation>并排显示转换前后</translation>
        </message>
        <message>
            <source>Before and after, with a divider; the arrow keys move it</source>
            <translation>转换前后，以分隔线隔开；可用方向键移动分隔线</translation>
        </message>
        <message>
            <source>Difference × 4</source>
            <translation>差异 × 4</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>图片</translation>
        </message>
        <message>
            <source>Second Model</source>
            <translation>第二个模型</translation>
        </message>
        <message>
            <source>The difference of before and after</source>
            <translation>转换前后的差异</translation>
        </message>
        <message>
            <source>The results of two Models side by side</source>
            <translation>并排显示两个模型的结果</translation>
        </message>
    </context>
    <context>
        <name>CardView</name>
        <message>
            <source>, version {0}</source>
            <translation>，版本 {0}</translation>
        </message>
        <message>
            <source>; float16 and int8 are compared with the float32 Model</source>
            <translation>；float16 和 int8 与 float32 模型相比</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>添加时间</translation>
        </message>
        <message>
            <source>Card of the selected Model</source>
            <translation>所选模型的模型卡</translation>
        </message>
        <message>
            <source>Comes out</source>
            <translation>输出</translation>
        </message>
        <message>
            <source>Convert pictures with this Model</source>
            <translation>用此模型转换图片</translation>
        </message>
        <message>
            <source>Convert with this</source>
            <translation>用此模型转换</translation>
        </message>
        <message>
            <source>Damaged</source>
            <translation>已损坏</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>数据</translation>
        </message>
        <message>
            <source>Difference from the trained network</source>
            <translation>与训练所得网络的差异</translation>
        </message>
        <message>
            <source>Direction unknown</source>
            <translation>方向未知</translation>
        </message>
        <message>
            <source>Explore its codes</source>
            <translation>探索其编码</translation>
        </message>
        <message>
            <source>Family</source>
            <translation>模型家族</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Get the file again or export it anew, then delete this one.</source>
            <translation>请重新获取或重新导出该文件，然后删除此文件。</translation>
        </message>
        <message>
            <source>Goes in</source>
            <translation>输入</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>标识</translation>
        </message>
        <message>
            <source>Images seen</source>
            <translation>已见图像数</translation>
        </message>
        <message>
            <source>Intended use</source>
            <translation>预期用途</translation>
        </message>
        <message>
            <source>Levels of 255 on real pictures, ONNX Runtime on {0}</source>
            <translation>在真实图片上的差异（满级 255），ONNX Runtime 运行于 {0}</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>许可</translation>
        </message>
        <message>
            <source>Licence and data</source>
            <translation>许可与数据</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>制作时间</translation>
        </message>
        <message>
            <source>Make pictures with this Model</source>
            <translation>用此模型生成图片</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>平均</translation>
        </message>
        <message>
            <source>Most</source>
            <translation>最大</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Not measured</source>
            <translation>未测量</translation>
        </message>
        <message>
            <source>Path</source>
            <translation>路径</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>图片</translation>
        </message>
        <message>
            <source>Precision</source>
            <translation>精度</translation>
        </message>
        <message>
            <source>Recipe</source>
            <translation>训练配方</translation>
        </message>
        <message>
            <source>Recipe of the training, as JSON</source>
            <translation>训练配方（JSON）</translation>
        </message>
        <message>
            <source>Sample with this</source>
            <translation>用此模型生成</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>Speed on this machine</source>
            <translation>在本机上的速度</translation>
        </message>
        <message>
            <source>Tiles</source>
            <translation>分块</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>Walk between the codes behind the pictures of this Model, and add them</source>
            <translation>在此模型图片背后的编码之间漫游、相加</translation>
        </message>
        <message>
            <source>looks at the whole picture</source>
            <translation>处理整张图片</translation>
        </message>
        <message>
            <source>may be joined</source>
            <translation>可分块拼接</translation>
        </message>
        <message>
            <source>{0} by version {1}</source>
            <translation>{0}，由版本 {1} 生成</translation>
        </message>
        <message>
            <source>{0}: numbers of shape {1}</source>
            <translation>{0}：形状为 {1} 的数值</translation>
        </message>
        <message>
            <source>{0}: one of {1}</source>
            <translation>{0}：{1} 之一</translation>
        </message>
        <message>
            <source>{0}: picture of any size</source>
            <translation>{0}：任意尺寸的图片</translation>
        </message>
        <message>
            <source>{0}: picture of any size, trained at {1}</source>
            <translation>{0}：任意尺寸的图片，训练尺寸为 {1}</translation>
        </message>
        <message>
            <source>{0}: picture of {1} × {2}</source>
            <translation>{0}：{1} × {2} 的图片</translation>
        </message>
        <message>
            <source>{0}: random numbers of shape {1}, drawn from a seed</source>
            <translation>{0}：形状为 {1} 的随机数，由种子产生</translation>
        </message>
        <message>
            <source>{0}: sound of up to {1} s at {2} Hz</source>
            <translation>{0}：最长 {1} 秒的声音，{2} Hz</translation>
        </message>
        <message>
            <source>{0}: up to {1} of {2} words</source>
            <translation>{0}：词表共 {2} 个词，最多 {1} 个</translation>
        </message>
        <message>
            <source>{0}: {1} to {2}, {3} when not given</source>
            <translation>{0}：{1} 至 {2}，不指定时为 {3}</translation>
        </message>
    </context>
    <context>
        <name>Closing</name>
        <message>
            <source>Close at once</source>
            <translation>立即关闭</translation>
        </message>
        <message>
            <source>It will be stopped at its next safe point; a training saves a checkpoint. You can go on later.</source>
            <translation>它将在下一个安全点停止；训练会保存检查点。以后可以继续。</translation>
        </message>
        <message>
            <source>Keep working</source>
            <translation>继续工作</translation>
        </message>
        <message>
            <source>Saving what is done.</source>
            <translation>正在保存已完成的内容。</translation>
        </message>
        <message>
            <source>Stop and close</source>
            <translation>停止并关闭</translation>
        </message>
        <message>
            <source>The program closes by itself in a moment.</source>
            <translation>程序稍后会自动关闭。</translation>
        </message>
        <message>
            <source>{titles} is still running.</source>
            <translation>{titles} 仍在运行。</translation>
        </message>
    </context>
    <context>
        <name>CompareRuns</name>
        <message>
            <source>All runs</source>
            <translation>全部训练记录</translation>
        </message>
        <message>
            <source>All settings are the same.</source>
            <translation>全部设置都相同。</translation>
        </message>
        <message>
            <source>Back to all runs</source>
            <translation>返回全部训练记录</translation>
        </message>
        <message>
            <source>Curves</source>
            <translation>曲线</translation>
        </message>
        <message>
            <source>Samples</source>
            <translation>样本</translation>
        </message>
        <message>
            <source>Setting</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Settings that differ</source>
            <translation>不同的设置</translation>
        </message>
        <message>
            <source>{0} runs compared</source>
            <translation>对比 {0} 条训练记录</translation>
        </message>
    </context>
    <context>
        <name>ComparedCurves</name>
        <message>
            <source>Curve of {0}</source>
            <translation>{0} 的曲线</translation>
        </message>
        <message>
            <source>Draw the loss on a logarithmic scale</source>
            <translation>以对数刻度绘制损失</translation>
        </message>
        <message>
            <source>Log scale</source>
            <translation>对数刻度</translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>损失</translation>
        </message>
        <message>
            <source>Losses of the runs</source>
            <translation>各训练记录的损失</translation>
        </message>
        <message>
            <source>Show or hide {0}</source>
            <translation>显示或隐藏 {0}</translation>
        </message>
        <message>
            <source>Smooth the curves; the faint line is what was measured</source>
            <translation>平滑曲线；浅色线为实际测量值</translation>
        </message>
        <message>
            <source>Smoothing</source>
            <translation>平滑</translation>
        </message>
        <message>
            <source>Smoothing of the curves</source>
            <translation>曲线的平滑程度</translation>
        </message>
        <message>
            <source>Which loss is drawn</source>
            <translation>绘制哪项损失</translation>
        </message>
    </context>
    <context>
        <name>ComparedSamples</name>
        <message>
            <source>Samples of the runs</source>
            <translation>各训练记录的样本</translation>
        </message>
        <message>
            <source>Which column of the samples is shown of every run</source>
            <translation>显示各训练记录样本的哪一列</translation>
        </message>
        <message>
            <source>Which pictures</source>
            <translation>哪些图片</translation>
        </message>
    </context>
    <context>
        <name>ComparisonView</name>
        <message>
            <source>A ~ says that chance may explain the difference from the best.</source>
            <translation>~ 表示与最佳者的差异可能出于偶然。</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>Ranking</source>
            <translation>排名</translation>
        </message>
        <message>
            <source>the best</source>
            <translation>最佳</translation>
        </message>
        <message>
            <source>{0} best</source>
            <translation>{0} 最佳</translation>
        </message>
        <message>
            <source>{0} comes before {1} by {2}, but chance may explain the difference.</source>
            <translation>按 {2}，{0} 排在 {1} 之前，但差异可能出于偶然。</translation>
        </message>
        <message>
            <source>{0} is clearly better than {1} by {2}.</source>
            <translation>按 {2}，{0} 明显优于 {1}。</translation>
        </message>
        <message>
            <source>{0} pictures of each Model against the same {1} real ones</source>
            <translation>每个模型 {0} 张图片，与相同的 {1} 张真实图片相比</translation>
        </message>
    </context>
    <context>
        <name>Config</name>
        <message>
            <source>100 updates of the discriminator for each of the generator's first 25 and for every 500th, as WGAN's code.</source>
            <translation>生成器的前 25 次更新以及之后每第 500 次更新，各配 100 次判别器更新，与 WGAN 的代码相同。</translation>
        </message>
        <message>
            <source>A</source>
            <translation>A</translation>
        </message>
        <message>
            <source>A word is learned when the training captions hold it this often; others count as unknown.</source>
            <translation>在训练描述中至少出现这么多次的词才会学习，其余视为未知词。</translation>
        </message>
        <message>
            <source>Accumulate</source>
            <translation>梯度累积</translation>
        </message>
        <message>
            <source>Adam's decay of the gradient's mean.</source>
            <translation>Adam 对梯度均值的衰减系数。</translation>
        </message>
        <message>
            <source>Adam's decay of the gradient's square.</source>
            <translation>Adam 对梯度平方的衰减系数。</translation>
        </message>
        <message>
            <source>Alpha</source>
            <translation>Alpha</translation>
        </message>
        <message>
            <source>Also translate pictures of B and keep their patches recognisable, which leaves alone what is right already.</source>
            <translation>同时转换 B 的图片并使其图块仍可辨认，使本已合适的内容保持不变。</translation>
        </message>
        <message>
            <source>Antialias</source>
            <translation>抗锯齿</translation>
        </message>
        <message>
            <source>Architecture</source>
            <translation>架构</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>注意力</translation>
        </message>
        <message>
            <source>Augment colour</source>
            <translation>颜色增强</translation>
        </message>
        <message>
            <source>Augment cutout</source>
            <translation>遮挡增强</translation>
        </message>
        <message>
            <source>Augment translation</source>
            <translation>平移增强</translation>
        </message>
        <message>
            <source>B</source>
            <translation>B</translation>
        </message>
        <message>
            <source>Backbone</source>
            <translation>主干网络</translation>
        </message>
        <message>
            <source>Background</source>
            <translation>背景</translation>
        </message>
        <message>
            <source>Bands</source>
            <translation>频带数</translation>
        </message>
        <message>
            <source>Bands of the Laplacian pyramid, each half the size of the one before.</source>
            <translation>拉普拉斯金字塔的层数，每层为前一层大小的一半。</translation>
        </message>
        <message>
            <source>Bands of the mel spectrogram.</source>
            <translation>梅尔频谱的频带数。</translation>
        </message>
        <message>
            <source>Batch</source>
            <translation>批大小</translation>
        </message>
        <message>
            <source>Batches whose gradients are added up before an update.</source>
            <translation>每次更新前累加梯度的批数。</translation>
        </message>
        <message>
            <source>Beta</source>
            <translation>Beta</translation>
        </message>
        <message>
            <source>Beta1</source>
            <translation>Beta1</translation>
        </message>
        <message>
            <source>Beta2</source>
            <translation>Beta2</translation>
        </message>
        <message>
            <source>Blocks</source>
            <translation>残差块数</translation>
        </message>
        <message>
            <source>Blur before values are dropped and after they are doubled, in both networks; smoother, slower by a third.</source>
            <translation>两个网络在舍弃数值之前和加倍之后都作模糊；更平滑，约慢三分之一。</translation>
        </message>
        <message>
            <source>Bound of the discriminator's weights with the objective wgan.</source>
            <translation>目标函数为 wgan 时，判别器权重的界限。</translation>
        </message>
        <message>
            <source>Bound of the signal-to-noise ratio in the loss weights; 5 trains faster, 0 weighs all steps alike.</source>
            <translation>损失权重中信噪比的上限；5 训练更快，0 表示各步权重相同。</translation>
        </message>
        <message>
            <source>Bound of the weights with clip.</source>
            <translation>使用 clip 时权重的界限。</translation>
        </message>
        <message>
            <source>CPU threads of the arithmetic; 0 leaves torch's choice.</source>
            <translation>运算使用的 CPU 线程数；0 表示由 torch 决定。</translation>
        </message>
        <message>
            <source>CUT</source>
            <translation>CUT</translation>
        </message>
        <message>
            <source>Cache gb</source>
            <translation>缓存 (GB)</translation>
        </message>
        <message>
            <source>Caption length</source>
            <translation>描述长度</translation>
        </message>
        <message>
            <source>Caption words</source>
            <translation>描述词频</translation>
        </message>
        <message>
            <source>Captions</source>
            <translation>描述</translation>
        </message>
        <message>
            <source>Capture</source>
            <translation>图捕获</translation>
        </message>
        <message>
            <source>Capture the step as a CUDA graph where it allows that.</source>
            <translation>在条件允许时将训练步捕获为 CUDA 图。</translation>
        </message>
        <message>
            <source>Change brightness, saturation and contrast of all that the discriminator sees.</source>
            <translation>改变判别器所见全部图片的亮度、饱和度和对比度。</translation>
        </message>
        <message>
            <source>Channels of the U-Net's first level.</source>
            <translation>U-Net 第一级的通道数。</translation>
        </message>
        <message>
            <source>Channels of the discriminator's first layer.</source>
            <translation>判别器第一层的通道数。</translation>
        </message>
        <message>
            <source>Channels of the discriminators' first layer.</source>
            <translation>各判别器第一层的通道数。</translation>
        </message>
        <message>
            <source>Channels of the finest layer; each coarser one has twice as many, up to 16 times.</source>
            <translation>最精细层的通道数；每粗一层加倍，最多 16 倍。</translation>
        </message>
        <message>
            <source>Channels of the generator's first layer.</source>
            <translation>生成器第一层的通道数。</translation>
        </message>
        <message>
            <source>Channels of the generator's last layer.</source>
            <translation>生成器最后一层的通道数。</translation>
        </message>
        <message>
            <source>Channels of the generator's layer before the last.</source>
            <translation>生成器倒数第二层的通道数。</translation>
        </message>
        <message>
            <source>Channels of the generators' first layer.</source>
            <translation>各生成器第一层的通道数。</translation>
        </message>
        <message>
            <source>Channels of the networks in the couplings; those of realnvp double with each level.</source>
            <translation>耦合层中网络的通道数；realnvp 的通道数逐级加倍。</translation>
        </message>
        <message>
            <source>Channels that hold the condition beside the picture.</source>
            <translation>图片旁承载条件的通道数。</translation>
        </message>
        <message>
            <source>Checkpoint every</source>
            <translation>检查点间隔</translation>
        </message>
        <message>
            <source>Checkpoint minutes</source>
            <translation>检查点间隔分钟数</translation>
        </message>
        <message>
            <source>Checkpoints kept, newest first.</source>
            <translation>保留的检查点数，优先保留最新的。</translation>
        </message>
        <message>
            <source>Clip</source>
            <translation>权重界限</translation>
        </message>
        <message>
            <source>Clip norm</source>
            <translation>梯度裁剪</translation>
        </message>
        <message>
            <source>Clipping drives the weights to their bounds, and leaves a critic too plain to show the way.</source>
            <translation>裁剪把权重推到界限上，使判别器过于平直，无法指明方向。</translation>
        </message>
        <message>
            <source>Collapse</source>
            <translation>崩溃</translation>
        </message>
        <message>
            <source>Colour behind transparent pictures, as #rrggbb.</source>
            <translation>透明图片的背景颜色，格式为 #rrggbb。</translation>
        </message>
        <message>
            <source>Colours of the window.</source>
            <translation>窗口的配色。</translation>
        </message>
        <message>
            <source>Come back to the first code at the end.</source>
            <translation>最后回到第一个编码。</translation>
        </message>
        <message>
            <source>Condition</source>
            <translation>条件</translation>
        </message>
        <message>
            <source>Condition width</source>
            <translation>条件宽度</translation>
        </message>
        <message>
            <source>Conditional GAN, by class</source>
            <translation>条件 GAN（按类别）</translation>
        </message>
        <message>
            <source>Conditional GAN, by sound</source>
            <translation>条件 GAN（按声音）</translation>
        </message>
        <message>
            <source>Conditional GAN, by text</source>
            <translation>条件 GAN（按文本）</translation>
        </message>
        <message>
            <source>Conditional entropy</source>
            <translation>条件熵</translation>
        </message>
        <message>
            <source>Control</source>
            <translation>约束方式</translation>
        </message>
        <message>
            <source>Converting</source>
            <translation>转换</translation>
        </message>
        <message>
            <source>Count</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>Cover a quarter of all that the discriminator sees.</source>
            <translation>遮住判别器所见图片的四分之一。</translation>
        </message>
        <message>
            <source>Coverage</source>
            <translation>覆盖率</translation>
        </message>
        <message>
            <source>Covers every mode, and the critic's estimate falls with the true distance.</source>
            <translation>覆盖每个模式，判别器的估计随真实距离下降。</translation>
        </message>
        <message>
            <source>Critic bursts</source>
            <translation>判别器集中更新</translation>
        </message>
        <message>
            <source>Critic steps</source>
            <translation>判别器步数</translation>
        </message>
        <message>
            <source>Crop size</source>
            <translation>裁剪尺寸</translation>
        </message>
        <message>
            <source>CycleGAN</source>
            <translation>CycleGAN</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>数据</translation>
        </message>
        <message>
            <source>Decay epochs</source>
            <translation>衰减轮数</translation>
        </message>
        <message>
            <source>Decay of the lengths of realnvp's normalised weights.</source>
            <translation>realnvp 归一化权重长度的衰减。</translation>
        </message>
        <message>
            <source>Density</source>
            <translation>密度</translation>
        </message>
        <message>
            <source>Depth</source>
            <translation>深度</translation>
        </message>
        <message>
            <source>Deviation of the codes that sheets and, unless told otherwise, Models draw; less is plainer.</source>
            <translation>抽取编码的标准差，用于样本图，未另行指定时也用于模型；越小越普通。</translation>
        </message>
        <message>
            <source>Deviation of the noise that sheets and, unless told otherwise, Models start from; less is plainer.</source>
            <translation>初始噪声的标准差，用于样本图，未另行指定时也用于模型；越小越普通。</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>设备</translation>
        </message>
        <message>
            <source>Device convert</source>
            <translation>转换设备</translation>
        </message>
        <message>
            <source>Device for converting; auto takes the first that works.</source>
            <translation>用于转换的设备；auto 选用第一个可用的设备。</translation>
        </message>
        <message>
            <source>Device for training: auto, cpu, cuda, cuda:N or mps; auto takes the fastest.</source>
            <translation>用于训练的设备：auto、cpu、cuda、cuda:N 或 mps；auto 选用最快的设备。</translation>
        </message>
        <message>
            <source>Device train</source>
            <translation>训练设备</translation>
        </message>
        <message>
            <source>Diffusion</source>
            <translation>扩散</translation>
        </message>
        <message>
            <source>Diffusion, by class</source>
            <translation>扩散（按类别）</translation>
        </message>
        <message>
            <source>Diffusion, by text</source>
            <translation>扩散（按文本）</translation>
        </message>
        <message>
            <source>Diffusion, from pairs</source>
            <translation>扩散（从配对）</translation>
        </message>
        <message>
            <source>Direction</source>
            <translation>方向</translation>
        </message>
        <message>
            <source>Distance of the two sets as Gaussians.</source>
            <translation>将两组图片视为高斯分布时的距离。</translation>
        </message>
        <message>
            <source>Draws new pictures of a chosen class out of noise, learned from labelled pictures.</source>
            <translation>从噪声中绘出所选类别的新图片，从带标签的图片中学习。</translation>
        </message>
        <message>
            <source>Draws new pictures out of noise, learned from one folder of pictures.</source>
            <translation>从噪声中绘出新图片，从一个图片文件夹中学习。</translation>
        </message>
        <message>
            <source>Draws new pictures that fit a caption out of noise, learned from captioned pictures.</source>
            <translation>从噪声中绘出符合描述的新图片，从带描述的图片中学习。</translation>
        </message>
        <message>
            <source>Drop condition</source>
            <translation>条件隐藏比例</translation>
        </message>
        <message>
            <source>Drop half of the values in the middle of the generator while training.</source>
            <translation>训练时随机丢弃生成器中部一半的值。</translation>
        </message>
        <message>
            <source>Drop half of the values inside the residual blocks while training.</source>
            <translation>训练时随机丢弃残差块内一半的值。</translation>
        </message>
        <message>
            <source>Dropout</source>
            <translation>Dropout</translation>
        </message>
        <message>
            <source>Earlier translations kept to show the discriminators again; 0 for none.</source>
            <translation>保留以便再次提供给判别器的先前转换结果数；0 表示不保留。</translation>
        </message>
        <message>
            <source>Eased</source>
            <translation>缓入缓出</translation>
        </message>
        <message>
            <source>Effective classes</source>
            <translation>有效类别数</translation>
        </message>
        <message>
            <source>Ema half life</source>
            <translation>EMA 半衰期</translation>
        </message>
        <message>
            <source>Epochs</source>
            <translation>轮数</translation>
        </message>
        <message>
            <source>Epochs at the full learning rate.</source>
            <translation>以完整学习率训练的轮数。</translation>
        </message>
        <message>
            <source>Epochs between the drops of the step schedule.</source>
            <translation>step 调度两次降低学习率之间的轮数。</translation>
        </message>
        <message>
            <source>Epochs over which the linear schedule lowers the learning rate to 0.</source>
            <translation>linear 调度将学习率降至 0 所用的轮数。</translation>
        </message>
        <message>
            <source>Eta</source>
            <translation>Eta</translation>
        </message>
        <message>
            <source>Evaluation</source>
            <translation>评估</translation>
        </message>
        <message>
            <source>Every</source>
            <translation>间隔</translation>
        </message>
        <message>
            <source>Every r1</source>
            <translation>r1 间隔</translation>
        </message>
        <message>
            <source>Existing</source>
            <translation>已存在时</translation>
        </message>
        <message>
            <source>Export statistics</source>
            <translation>导出统计量</translation>
        </message>
        <message>
            <source>Features to compare by: builtin, fid, clean-fid, or the path of a network.</source>
            <translation>用于比较的特征：builtin、fid、clean-fid，或网络文件的路径。</translation>
        </message>
        <message>
            <source>File format of results; same keeps PNG, JPEG and WebP.</source>
            <translation>结果的文件格式；“相同”会保留 PNG、JPEG 和 WebP。</translation>
        </message>
        <message>
            <source>File format.</source>
            <translation>文件格式。</translation>
        </message>
        <message>
            <source>File format; same keeps PNG, JPEG and WebP and writes others as PNG.</source>
            <translation>文件格式；“相同”会保留 PNG、JPEG 和 WebP，其他格式写为 PNG。</translation>
        </message>
        <message>
            <source>File of captions: in every line a JSON object with file_name and text. Captioned data needs none where metadata.jsonl lies in its folder, or a .txt file beside each picture.</source>
            <translation>描述文件：每行一个 JSON 对象，含 file_name 和 text。若图片文件夹中有 metadata.jsonl，或每张图片旁有 .txt 文件，则不需要。</translation>
        </message>
        <message>
            <source>File that lists pictures to leave out and to hold out for testing, as `translator data split` writes it.</source>
            <translation>列出要排除的图片和留作测试的图片的文件，由 `translator data split`写出。</translation>
        </message>
        <message>
            <source>Flip</source>
            <translation>翻转</translation>
        </message>
        <message>
            <source>Flip equivariance</source>
            <translation>翻转等变</translation>
        </message>
        <message>
            <source>Flow</source>
            <translation>流</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>Folder for results; empty is a folder beside the pictures.</source>
            <translation>存放结果的文件夹；留空则使用图片旁的文件夹。</translation>
        </message>
        <message>
            <source>Folder of pictures for families that learn from one domain.</source>
            <translation>图片文件夹，供从单个域学习的模型家族使用。</translation>
        </message>
        <message>
            <source>Folder of pictures that show A and B side by side, or one that holds train, val and test of such pictures.</source>
            <translation>包含 A、B 并排图片的文件夹，或其下 train、val 和 test 中为此类图片的文件夹。</translation>
        </message>
        <message>
            <source>Folder that holds trainA and trainB, and testA and testB if there are any.</source>
            <translation>包含 trainA 和 trainB（以及可能有的 testA 和 testB）的文件夹。</translation>
        </message>
        <message>
            <source>Folder with the pictures of domain A.</source>
            <translation>域 A 的图片文件夹。</translation>
        </message>
        <message>
            <source>Folder with the pictures of domain B.</source>
            <translation>域 B 的图片文件夹。</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>格式</translation>
        </message>
        <message>
            <source>Fps</source>
            <translation>帧率</translation>
        </message>
        <message>
            <source>Frechet distance</source>
            <translation>Fréchet 距离</translation>
        </message>
        <message>
            <source>Frechet distance, n → ∞</source>
            <translation>Fréchet 距离，n → ∞</translation>
        </message>
        <message>
            <source>GAN</source>
            <translation>GAN</translation>
        </message>
        <message>
            <source>GB</source>
            <translation>GB</translation>
        </message>
        <message>
            <source>GLO</source>
            <translation>GLO</translation>
        </message>
        <message>
            <source>Gamma r1</source>
            <translation>r1 强度</translation>
        </message>
        <message>
            <source>Gaussian kernel of width 10 on features of unit length; made for CLIP.</source>
            <translation>对单位长度的特征使用宽度为 10 的高斯核；为 CLIP 设计。</translation>
        </message>
        <message>
            <source>Generator</source>
            <translation>生成器</translation>
        </message>
        <message>
            <source>Generator batch</source>
            <translation>生成器批大小</translation>
        </message>
        <message>
            <source>Grey</source>
            <translation>灰度</translation>
        </message>
        <message>
            <source>Grid</source>
            <translation>总览图</translation>
        </message>
        <message>
            <source>Guidance</source>
            <translation>引导强度</translation>
        </message>
        <message>
            <source>Half-life of the moving average of the generator's weights, which is then shown; 0 for none.</source>
            <translation>生成器权重滑动平均的半衰期，所显示的是该平均；0 表示不使用。</translation>
        </message>
        <message>
            <source>Half-life of the moving average of the generator's weights; 0 for none.</source>
            <translation>生成器权重滑动平均的半衰期；0 表示不使用。</translation>
        </message>
        <message>
            <source>Half-life of the moving average of the weights, which samples and Models use; 0 for none.</source>
            <translation>权重滑动平均的半衰期，样本和模型使用该平均；0 表示不使用。</translation>
        </message>
        <message>
            <source>Halvings of the unet; pictures are multiples of 2^depth: 8 for 256, 7 for 128.</source>
            <translation>unet 减半的次数；图片尺寸须为 2^depth 的倍数：256 用 8，128 用 7。</translation>
        </message>
        <message>
            <source>Heads of its attention, which divide its width.</source>
            <translation>其注意力的头数，须能整除其宽度。</translation>
        </message>
        <message>
            <source>Hidden</source>
            <translation>隐藏层宽度</translation>
        </message>
        <message>
            <source>Hidden layers of both networks.</source>
            <translation>两个网络的隐藏层数。</translation>
        </message>
        <message>
            <source>How deep generated pictures lie among real ones; 1 for equal sets.</source>
            <translation>生成图片位于真实图片中的深度；两组相同时为 1。</translation>
        </message>
        <message>
            <source>How far samples are pushed towards their condition: 1 is as learned, unless the user of a Model says.</source>
            <translation>将样本推向其条件的程度：1 即所学到的程度；使用模型时可另行指定。</translation>
        </message>
        <message>
            <source>How far the logit stays away from the bounds.</source>
            <translation>logit 与边界保持的距离。</translation>
        </message>
        <message>
            <source>How far they scatter, at the start; black to white is 2.</source>
            <translation>初始的散布程度；从黑到白为 2。</translation>
        </message>
        <message>
            <source>How generators double the size: transposed convolution, or resizing then convolving against checkerboards.</source>
            <translation>生成器放大一倍的方式：转置卷积；或先缩放再卷积，以避免棋盘状伪影。</translation>
        </message>
        <message>
            <source>How glow learns its 1x1 convolutions: as triangular factors, whose determinant is cheap, or as they are.</source>
            <translation>glow 学习 1x1 卷积的方式：分解为三角因子，行列式易于计算；或直接学习。</translation>
        </message>
        <message>
            <source>How many times the width each level of the U-Net has; each level is half as large as the one before.</source>
            <translation>U-Net 各级为基础宽度的多少倍；每级大小为前一级的一半。</translation>
        </message>
        <message>
            <source>How much the label of real pictures stays below 1; 0.1 is usual.</source>
            <translation>真实图片的标签比 1 低多少；常用 0.1。</translation>
        </message>
        <message>
            <source>How noise grows over the steps; cosine keeps more of small pictures in the middle of the way.</source>
            <translation>噪声随步数增长的方式；cosine 使小图片在中途保留更多内容。</translation>
        </message>
        <message>
            <source>How the discriminator is kept from being too steep; auto clips weights with the objective wgan, else nothing.</source>
            <translation>防止判别器过于陡峭的方式；auto 在目标函数为 wgan 时裁剪权重，否则不作处理。</translation>
        </message>
        <message>
            <source>How the generator doubles the size: transposed convolution, or resizing and convolving against checkerboards.</source>
            <translation>生成器放大一倍的方式：转置卷积；或缩放并卷积，以避免棋盘状伪影。</translation>
        </message>
        <message>
            <source>How unsure the classifier is of one picture, in nats.</source>
            <translation>分类器对单张图片的不确定程度，单位为 nat。</translation>
        </message>
        <message>
            <source>How values between 0 and 1 lose their bounds: by the logit, or not at all.</source>
            <translation>0 到 1 之间的数值如何去除界限：用 logit，或不去除。</translation>
        </message>
        <message>
            <source>How values scatter around the decoder's picture: gaussian, or a logistic distribution cut into 256 levels.</source>
            <translation>数值如何散布在解码器的图片周围：高斯分布，或切分为 256 级的逻辑分布。</translation>
        </message>
        <message>
            <source>Hz</source>
            <translation>Hz</translation>
        </message>
        <message>
            <source>Images between two checkpoints.</source>
            <translation>两个检查点之间的图像数。</translation>
        </message>
        <message>
            <source>Images between two lines of the log.</source>
            <translation>两行日志之间的图像数。</translation>
        </message>
        <message>
            <source>Images between two looks at the quality of what is made; 0 never looks.</source>
            <translation>两次查看生成质量之间的图像数；0 表示从不查看。</translation>
        </message>
        <message>
            <source>Images between two sample sheets.</source>
            <translation>两张样本图之间的图像数。</translation>
        </message>
        <message>
            <source>Inception Score</source>
            <translation>Inception Score</translation>
        </message>
        <message>
            <source>Instance noise</source>
            <translation>实例噪声</translation>
        </message>
        <message>
            <source>Interpolated</source>
            <translation>插值</translation>
        </message>
        <message>
            <source>Isolate training</source>
            <translation>隔离训练</translation>
        </message>
        <message>
            <source>Join</source>
            <translation>结合方式</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>保留数</translation>
        </message>
        <message>
            <source>Kernel distance (CMMD)</source>
            <translation>核距离 (CMMD)</translation>
        </message>
        <message>
            <source>Kernel distance (KID)</source>
            <translation>核距离 (KID)</translation>
        </message>
        <message>
            <source>L1 distance</source>
            <translation>L1 距离</translation>
        </message>
        <message>
            <source>Lab</source>
            <translation>实验室</translation>
        </message>
        <message>
            <source>Label smoothing</source>
            <translation>标签平滑</translation>
        </message>
        <message>
            <source>Labels</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Lambda cycle</source>
            <translation>循环一致性权重</translation>
        </message>
        <message>
            <source>Lambda gan</source>
            <translation>GAN 权重</translation>
        </message>
        <message>
            <source>Lambda gp</source>
            <translation>梯度惩罚权重</translation>
        </message>
        <message>
            <source>Lambda identity</source>
            <translation>恒等权重</translation>
        </message>
        <message>
            <source>Lambda l1</source>
            <translation>L1 权重</translation>
        </message>
        <message>
            <source>Lambda l2</source>
            <translation>L2 权重</translation>
        </message>
        <message>
            <source>Lambda lap</source>
            <translation>拉普拉斯权重</translation>
        </message>
        <message>
            <source>Lambda nce</source>
            <translation>NCE 权重</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Language of the window; takes effect at the next start.</source>
            <translation>窗口的语言；下次启动时生效。</translation>
        </message>
        <message>
            <source>Largest norm of a gradient; 0 leaves it alone.</source>
            <translation>梯度范数的上限；0 表示不限制。</translation>
        </message>
        <message>
            <source>Largest norm of the gradient; 0 leaves it to the training's setting.</source>
            <translation>梯度范数的上限；0 表示采用训练的设置。</translation>
        </message>
        <message>
            <source>Largest share of the training time spent on looks, which are left out otherwise; 1 sets no limit.</source>
            <translation>查看质量最多占训练时间的比例，超出则跳过；1 表示不限制。</translation>
        </message>
        <message>
            <source>Latent</source>
            <translation>编码维数</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>层数</translation>
        </message>
        <message>
            <source>Layers d</source>
            <translation>判别器层数</translation>
        </message>
        <message>
            <source>Layers of the Transformer that reads captions.</source>
            <translation>读取描述的 Transformer 的层数。</translation>
        </message>
        <message>
            <source>Layers of the discriminator; 3 judge patches of 70 pixels, each layer more doubles them.</source>
            <translation>判别器的层数；3 层判别 70 像素的图块，每多一层图块约大一倍。</translation>
        </message>
        <message>
            <source>Layers of the discriminator; 3 judge patches of about 70 pixels, each layer more doubles them.</source>
            <translation>判别器的层数；3 层判别约 70 像素的图块，每多一层图块约大一倍。</translation>
        </message>
        <message>
            <source>Layers of the discriminators; 3 judge patches of 70 pixels, each layer more doubles them.</source>
            <translation>各判别器的层数；3 层判别 70 像素的图块，每多一层图块约大一倍。</translation>
        </message>
        <message>
            <source>Learn brightness alone, for pictures without colour: a third of the values.</source>
            <translation>只学习亮度，适合没有颜色的图片：数值仅为三分之一。</translation>
        </message>
        <message>
            <source>Learn how far, which weighs sharp pictures against a good distribution of codes.</source>
            <translation>学习散布程度，以权衡图片清晰与编码分布良好。</translation>
        </message>
        <message>
            <source>Learn scale</source>
            <translation>学习尺度</translation>
        </message>
        <message>
            <source>Learned priors</source>
            <translation>学习先验</translation>
        </message>
        <message>
            <source>Learning rate after a drop, relative to before it.</source>
            <translation>每次降低后的学习率与降低前之比。</translation>
        </message>
        <message>
            <source>Learning rate of Adam.</source>
            <translation>Adam 的学习率。</translation>
        </message>
        <message>
            <source>Learning rate of the codes, for the mean loss of a batch: a larger batch moves each code less.</source>
            <translation>编码的学习率，针对一批的平均损失：批越大，每个编码移动越小。</translation>
        </message>
        <message>
            <source>Learning rate of the discriminator; 0 for the same.</source>
            <translation>判别器的学习率；0 表示与生成器相同。</translation>
        </message>
        <message>
            <source>Learning rate of the generator, by plain gradient descent.</source>
            <translation>生成器的学习率，使用普通梯度下降。</translation>
        </message>
        <message>
            <source>Learning rate over time; all but linear use epochs + decay_epochs.</source>
            <translation>学习率随时间的变化；除 linear 外均使用 epochs + decay_epochs。</translation>
        </message>
        <message>
            <source>Learning rate.</source>
            <translation>学习率。</translation>
        </message>
        <message>
            <source>Learning rate; it falls linearly to 0.</source>
            <translation>学习率；线性降至 0。</translation>
        </message>
        <message>
            <source>Length of every sound: longer ones are cut, shorter ones end in silence.</source>
            <translation>每段声音的长度：较长的截断，较短的以静音补足。</translation>
        </message>
        <message>
            <source>Let glow predict mean and deviation of the values that are done from those that go on.</source>
            <translation>使 glow 由继续变换的数值预测已完成数值的均值和标准差。</translation>
        </message>
        <message>
            <source>Levels</source>
            <translation>级数</translation>
        </message>
        <message>
            <source>Likelihood</source>
            <translation>似然</translation>
        </message>
        <message>
            <source>Line between codes; auto is spherical where codes are normal.</source>
            <translation>编码之间的路线；auto 在编码服从正态分布时走球面。</translation>
        </message>
        <message>
            <source>Lipschitz control</source>
            <translation>Lipschitz 约束</translation>
        </message>
        <message>
            <source>Load size</source>
            <translation>载入尺寸</translation>
        </message>
        <message>
            <source>Log every</source>
            <translation>日志间隔</translation>
        </message>
        <message>
            <source>Longest time without a checkpoint, looked at when the log is written.</source>
            <translation>两个检查点之间的最长时间，在写日志时检查。</translation>
        </message>
        <message>
            <source>Loop</source>
            <translation>循环</translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>损失</translation>
        </message>
        <message>
            <source>Losses</source>
            <translation>损失</translation>
        </message>
        <message>
            <source>Lr</source>
            <translation>学习率</translation>
        </message>
        <message>
            <source>Lr codes</source>
            <translation>编码学习率</translation>
        </message>
        <message>
            <source>Lr d</source>
            <translation>判别器学习率</translation>
        </message>
        <message>
            <source>MS-SSIM</source>
            <translation>MS-SSIM</translation>
        </message>
        <message>
            <source>Machine</source>
            <translation>机器</translation>
        </message>
        <message>
            <source>Makes new pictures like those of a folder, from noise.</source>
            <translation>从噪声生成与一个文件夹中的图片相似的新图片。</translation>
        </message>
        <message>
            <source>Makes new pictures like those of one folder and tells how likely a picture is; every picture has a code.</source>
            <translation>生成与一个文件夹中的图片相似的新图片，并给出图片的似然；每张图片都有编码。</translation>
        </message>
        <message>
            <source>Makes new pictures like those of one folder, soft but varied; every picture has a code to blend.</source>
            <translation>生成与一个文件夹中的图片相似的新图片，柔和而多样；每张图片都有可混合的编码。</translation>
        </message>
        <message>
            <source>Makes new pictures like those of one folder; every picture has a code to blend and to change.</source>
            <translation>生成与一个文件夹中的图片相似的新图片；每张图片都有可混合、可修改的编码。</translation>
        </message>
        <message>
            <source>Makes new pictures of a chosen class, learned from a folder for each class.</source>
            <translation>生成所选类别的新图片，从按类别分设的文件夹中学习。</translation>
        </message>
        <message>
            <source>Makes new pictures that fit a caption, learned from captioned pictures.</source>
            <translation>生成符合描述的新图片，从带描述的图片中学习。</translation>
        </message>
        <message>
            <source>Makes new pictures that fit a sound, learned from pictures with a sound beside each.</source>
            <translation>生成符合声音的新图片，从各带声音的图片中学习。</translation>
        </message>
        <message>
            <source>Manifest</source>
            <translation>清单</translation>
        </message>
        <message>
            <source>Max norm</source>
            <translation>最大范数</translation>
        </message>
        <message>
            <source>Measure that the best checkpoint is chosen by.</source>
            <translation>选择最佳检查点所依据的指标。</translation>
        </message>
        <message>
            <source>Measures</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>Measures with commas, such as fd,kid,coverage; else all that fit.</source>
            <translation>以逗号分隔的指标，例如 fd,kid,coverage；留空则为全部适用的指标。</translation>
        </message>
        <message>
            <source>Memory for decoded pictures, which saves decoding after the first epoch.</source>
            <translation>存放已解码图片的内存，可省去第一轮之后的解码。</translation>
        </message>
        <message>
            <source>Min snr gamma</source>
            <translation>最小信噪比 gamma</translation>
        </message>
        <message>
            <source>Minimax, sure discriminator</source>
            <translation>Minimax，判别器有把握</translation>
        </message>
        <message>
            <source>Mirror half of the pictures before translating and their features back, so that both ways agree.</source>
            <translation>转换前随机镜像一半的图片，再将其特征镜像回来，使两种方向一致。</translation>
        </message>
        <message>
            <source>Mirror half of the pictures, chosen at random.</source>
            <translation>随机镜像一半的图片。</translation>
        </message>
        <message>
            <source>Mismatched</source>
            <translation>错配条件</translation>
        </message>
        <message>
            <source>Mixing</source>
            <translation>混合方式</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Multipliers</source>
            <translation>宽度倍数</translation>
        </message>
        <message>
            <source>Name of a result, from {name}, {model}, {n} (its number, also {n:04}) and {suffix}.</source>
            <translation>结果的名称，由 {name}、{model}、{n}（编号，也可写作 {n:04}）和 {suffix} 组成。</translation>
        </message>
        <message>
            <source>Name of a result, from {name}, {model}, {n} and {suffix}.</source>
            <translation>结果的名称，由 {name}、{model}、{n} 和 {suffix} 组成。</translation>
        </message>
        <message>
            <source>Nce identity</source>
            <translation>NCE 恒等</translation>
        </message>
        <message>
            <source>Nce layers</source>
            <translation>NCE 层</translation>
        </message>
        <message>
            <source>Nce width</source>
            <translation>NCE 宽度</translation>
        </message>
        <message>
            <source>Ndf</source>
            <translation>判别器通道数</translation>
        </message>
        <message>
            <source>Networks</source>
            <translation>网络</translation>
        </message>
        <message>
            <source>Ngf</source>
            <translation>生成器通道数</translation>
        </message>
        <message>
            <source>Noise schedule</source>
            <translation>噪声调度</translation>
        </message>
        <message>
            <source>Noise that the sampler of sheets adds on its way: 0 is DDIM, 1 is DDPM; Models are always DDIM.</source>
            <translation>样本图的采样器在途中加入的噪声：0 为 DDIM，1 为 DDPM；模型始终用 DDIM。</translation>
        </message>
        <message>
            <source>Noise until</source>
            <translation>噪声截止</translation>
        </message>
        <message>
            <source>Non-saturating, sure discriminator</source>
            <translation>非饱和，判别器有把握</translation>
        </message>
        <message>
            <source>Norm</source>
            <translation>归一化</translation>
        </message>
        <message>
            <source>Norm d</source>
            <translation>判别器归一化</translation>
        </message>
        <message>
            <source>Normalisation between layers: of each picture alone, of the whole batch, or none.</source>
            <translation>层间归一化：对每张图片单独进行、对整批进行，或不进行。</translation>
        </message>
        <message>
            <source>Normalisation in the discriminator of dcgan: over the batch, over each picture, or none; resnet has none.</source>
            <translation>dcgan 判别器的归一化：按整批、按单张图片，或不进行；resnet 没有归一化。</translation>
        </message>
        <message>
            <source>Number format of the matrix arithmetic; auto takes what the device is fast at.</source>
            <translation>矩阵运算的数值格式；auto 选用设备运算快的格式。</translation>
        </message>
        <message>
            <source>Number format of training; auto takes what the device is fast at.</source>
            <translation>训练的数值格式；auto 选用设备运算快的格式。</translation>
        </message>
        <message>
            <source>Number of pictures; of several classes or texts, of each.</source>
            <translation>图片数；有多个类别或文本时为每个的图片数。</translation>
        </message>
        <message>
            <source>Numbers of noise behind each point.</source>
            <translation>每个点背后的噪声维数。</translation>
        </message>
        <message>
            <source>Numbers of the generator's layers whose features are compared, counted from 0, with commas.</source>
            <translation>要比较特征的生成器层的编号，从 0 起，以逗号分隔。</translation>
        </message>
        <message>
            <source>Numbers that a caption or a sound becomes.</source>
            <translation>一条描述或一段声音所变成的数值个数。</translation>
        </message>
        <message>
            <source>Numbers that a picture is made from.</source>
            <translation>生成一张图片所用的数值个数。</translation>
        </message>
        <message>
            <source>Objective</source>
            <translation>目标函数</translation>
        </message>
        <message>
            <source>Optimizer</source>
            <translation>优化器</translation>
        </message>
        <message>
            <source>Output</source>
            <translation>输出</translation>
        </message>
        <message>
            <source>Over how many classes the pictures spread.</source>
            <translation>图片分布在多少个类别上。</translation>
        </message>
        <message>
            <source>PSNR</source>
            <translation>PSNR</translation>
        </message>
        <message>
            <source>Pairs</source>
            <translation>配对文件夹</translation>
        </message>
        <message>
            <source>Pairs left</source>
            <translation>左侧图片</translation>
        </message>
        <message>
            <source>Patches</source>
            <translation>图块数</translation>
        </message>
        <message>
            <source>Pattern</source>
            <translation>命名规则</translation>
        </message>
        <message>
            <source>Perceptual</source>
            <translation>感知距离</translation>
        </message>
        <message>
            <source>Perceptual distances of pairs, lpips and dists with commas; their weights are fetched once.</source>
            <translation>配对的感知距离：lpips 和 dists，以逗号分隔；其权重只需下载一次。</translation>
        </message>
        <message>
            <source>Pictures a second of a video.</source>
            <translation>视频每秒的图片数。</translation>
        </message>
        <message>
            <source>Pictures from one code to the next; 0 takes 8 for a strip, two seconds for a video.</source>
            <translation>从一个编码到下一个的图片数；0 表示长条图取 8 张，视频取两秒。</translation>
        </message>
        <message>
            <source>Pictures made at a look, and real ones they are compared with, at most.</source>
            <translation>一次查看中生成的图片数，以及与之比较的真实图片数的上限。</translation>
        </message>
        <message>
            <source>Pictures on a sample sheet; 0 draws none.</source>
            <translation>一张样本图上的图片数；0 表示不绘制。</translation>
        </message>
        <message>
            <source>Pictures to make of a Model that is given none; of one that translates, at most so many, 0 for all.</source>
            <translation>由无需输入的模型生成的图片数；对转换图片的模型则为上限，0 表示全部。</translation>
        </message>
        <message>
            <source>Pixels</source>
            <translation>像素值</translation>
        </message>
        <message>
            <source>Places compared in each of these layers.</source>
            <translation>在每个这样的层中比较的位置数。</translation>
        </message>
        <message>
            <source>Points per update.</source>
            <translation>每次更新的点数。</translation>
        </message>
        <message>
            <source>Pool</source>
            <translation>图像池</translation>
        </message>
        <message>
            <source>Precision</source>
            <translation>精度</translation>
        </message>
        <message>
            <source>Prediction</source>
            <translation>预测目标</translation>
        </message>
        <message>
            <source>Preprocess</source>
            <translation>预处理</translation>
        </message>
        <message>
            <source>Preprocessing</source>
            <translation>预处理</translation>
        </message>
        <message>
            <source>Processes that load pictures; -1 chooses.</source>
            <translation>载入图片的进程数；-1 表示自动选择。</translation>
        </message>
        <message>
            <source>Quality</source>
            <translation>质量</translation>
        </message>
        <message>
            <source>Quality and diversity in one number.</source>
            <translation>以一个数表示质量和多样性。</translation>
        </message>
        <message>
            <source>Quality of JPEG and WebP.</source>
            <translation>JPEG 和 WebP 的质量。</translation>
        </message>
        <message>
            <source>Recall</source>
            <translation>召回率</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>Residual blocks in each coupling of realnvp.</source>
            <translation>realnvp 每个耦合层中的残差块数。</translation>
        </message>
        <message>
            <source>Residual blocks in each level on the way down.</source>
            <translation>下行各级的残差块数。</translation>
        </message>
        <message>
            <source>Residual blocks of each generator; 6 suit 128 pixels, 9 suit 256.</source>
            <translation>每个生成器的残差块数；6 适合 128 像素，9 适合 256 像素。</translation>
        </message>
        <message>
            <source>Residual blocks of the generator; 6 suit 128 pixels, 9 suit 256.</source>
            <translation>生成器的残差块数；6 适合 128 像素，9 适合 256 像素。</translation>
        </message>
        <message>
            <source>Residual blocks of the resnet.</source>
            <translation>resnet 的残差块数。</translation>
        </message>
        <message>
            <source>Root</source>
            <translation>根文件夹</translation>
        </message>
        <message>
            <source>Rule of the updates.</source>
            <translation>更新规则。</translation>
        </message>
        <message>
            <source>SSIM</source>
            <translation>SSIM</translation>
        </message>
        <message>
            <source>Sample every</source>
            <translation>样本间隔</translation>
        </message>
        <message>
            <source>Sample rate</source>
            <translation>采样率</translation>
        </message>
        <message>
            <source>Samples</source>
            <translation>样本数</translation>
        </message>
        <message>
            <source>Samples of a sound per second; files of another rate are converted.</source>
            <translation>每秒的声音采样数；采样率不同的文件会被转换。</translation>
        </message>
        <message>
            <source>Samples per step on each device.</source>
            <translation>每个设备每步的样本数。</translation>
        </message>
        <message>
            <source>Sampling</source>
            <translation>采样</translation>
        </message>
        <message>
            <source>Sampling steps</source>
            <translation>采样步数</translation>
        </message>
        <message>
            <source>Scale</source>
            <translation>尺度</translation>
        </message>
        <message>
            <source>Schedule</source>
            <translation>学习率调度</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>种子</translation>
        </message>
        <message>
            <source>Seed of the first picture, of intervals and of random choices.</source>
            <translation>第一张图片、置信区间和随机选取的种子。</translation>
        </message>
        <message>
            <source>Seed of the first picture; the next ones count on from it.</source>
            <translation>第一张图片的种子；其后依次递增。</translation>
        </message>
        <message>
            <source>Seed of the noise of Models that take some.</source>
            <translation>噪声的种子，用于接受噪声的模型。</translation>
        </message>
        <message>
            <source>Share of generated pictures that lie among real ones.</source>
            <translation>位于真实图片之中的生成图片的比例。</translation>
        </message>
        <message>
            <source>Share of real pictures that have a generated one nearby; falls when a model collapses.</source>
            <translation>附近有生成图片的真实图片的比例；模型崩溃时下降。</translation>
        </message>
        <message>
            <source>Share of real pictures that lie among generated ones.</source>
            <translation>位于生成图片之中的真实图片的比例。</translation>
        </message>
        <message>
            <source>Share of the training after which the noise has fallen to 0.</source>
            <translation>噪声降为 0 时已完成的训练比例。</translation>
        </message>
        <message>
            <source>Share of the training over which beta rises from 0 to its value.</source>
            <translation>beta 从 0 升到设定值所占的训练比例。</translation>
        </message>
        <message>
            <source>Share of the training pictures whose condition is hidden, so that the network learns to do without.</source>
            <translation>隐藏其条件的训练图片的比例，使网络学会在没有条件时也能工作。</translation>
        </message>
        <message>
            <source>Share of the values dropped in each residual block while training.</source>
            <translation>训练时每个残差块中随机丢弃的数值比例。</translation>
        </message>
        <message>
            <source>Shift all that the discriminator sees by up to an eighth of its side.</source>
            <translation>将判别器所见的全部图片平移至多边长的八分之一。</translation>
        </message>
        <message>
            <source>Show the discriminator real pictures with a wrong condition too, which it is to refuse.</source>
            <translation>也向判别器展示条件错误的真实图片，它应予以拒绝。</translation>
        </message>
        <message>
            <source>Side of the square that the networks are trained on.</source>
            <translation>网络训练所用正方形的边长。</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>尺寸</translation>
        </message>
        <message>
            <source>Size of the generator's batch, in batches of the discriminator.</source>
            <translation>生成器批的大小，以判别器的批为单位。</translation>
        </message>
        <message>
            <source>Size that pictures are resized to before they are cropped.</source>
            <translation>裁剪前图片缩放到的尺寸。</translation>
        </message>
        <message>
            <source>Sizes at which it works, each half of the one before; half of the values are done after each.</source>
            <translation>工作的尺寸数，每个为前一个的一半；每个尺寸之后有一半数值完成。</translation>
        </message>
        <message>
            <source>Slow down at every code of a video.</source>
            <translation>视频在每个编码处放慢。</translation>
        </message>
        <message>
            <source>Sound seconds</source>
            <translation>声音秒数</translation>
        </message>
        <message>
            <source>Stabilisers</source>
            <translation>稳定手段</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>编码起点</translation>
        </message>
        <message>
            <source>Start of all random numbers.</source>
            <translation>所有随机数的起点。</translation>
        </message>
        <message>
            <source>Start of all random numbers; the same seed gives the same run.</source>
            <translation>所有随机数的起点；相同的种子得到相同的训练。</translation>
        </message>
        <message>
            <source>Step epochs</source>
            <translation>降低间隔轮数</translation>
        </message>
        <message>
            <source>Step factor</source>
            <translation>降低系数</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>步数</translation>
        </message>
        <message>
            <source>Steps from a picture to noise that the network is trained on.</source>
            <translation>训练网络所用的从图片到噪声的步数。</translation>
        </message>
        <message>
            <source>Steps from one r1 penalty to the next.</source>
            <translation>相邻两次 r1 惩罚之间的步数。</translation>
        </message>
        <message>
            <source>Steps of glow in each level.</source>
            <translation>glow 每级的步数。</translation>
        </message>
        <message>
            <source>Steps of the sampler, of sheets and, unless told otherwise, of Models.</source>
            <translation>采样器的步数，用于样本图，未另行指定时也用于模型。</translation>
        </message>
        <message>
            <source>Strength of the noise on all that the discriminator sees, at the start; the range of a picture is 2.</source>
            <translation>加在判别器所见全部图片上的噪声的初始强度；图片的取值范围为 2。</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>温度</translation>
        </message>
        <message>
            <source>Temperature of the comparison; lower punishes what is confused most.</source>
            <translation>比较的温度；越低，对最易混淆者的惩罚越重。</translation>
        </message>
        <message>
            <source>Tensorboard</source>
            <translation>TensorBoard</translation>
        </message>
        <message>
            <source>Text heads</source>
            <translation>文本注意力头数</translation>
        </message>
        <message>
            <source>Text layers</source>
            <translation>文本层数</translation>
        </message>
        <message>
            <source>Text width</source>
            <translation>文本宽度</translation>
        </message>
        <message>
            <source>The discriminator is sure, so the generator's slope vanishes and its points stand still.</source>
            <translation>判别器有把握，因此生成器的梯度消失，各点停滞不动。</translation>
        </message>
        <message>
            <source>The first level of at most this many pixels a side attends, besides the middle; 0 for the middle alone.</source>
            <translation>边长不超过这么多像素的第一级（以及中部）使用注意力；0 表示仅中部使用。</translation>
        </message>
        <message>
            <source>The generator learns faster than the discriminator: its points run after one spot.</source>
            <translation>生成器比判别器学得快：其各点追逐同一处。</translation>
        </message>
        <message>
            <source>The generator wins just what the discriminator loses, which is flat where the discriminator is sure.</source>
            <translation>生成器所赢即判别器所输；判别器有把握时梯度平坦。</translation>
        </message>
        <message>
            <source>The same discriminator, but the slope stays steep: the points find the modes.</source>
            <translation>同样的判别器，但梯度保持陡峭：各点找到了模式。</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>线程数</translation>
        </message>
        <message>
            <source>Threads of a training on the CPU; 0 leaves torch's choice.</source>
            <translation>在 CPU 上训练的线程数；0 表示由 torch 决定。</translation>
        </message>
        <message>
            <source>Threads of one run on the CPU; 0 is one per core.</source>
            <translation>在 CPU 上运行一次的线程数；0 表示每个核心一个。</translation>
        </message>
        <message>
            <source>Threads train</source>
            <translation>训练线程数</translation>
        </message>
        <message>
            <source>Timesteps</source>
            <translation>时间步数</translation>
        </message>
        <message>
            <source>Train in a process of its own, so that a plugin that crashes cannot take the window along.</source>
            <translation>在独立进程中训练，使插件崩溃时不会连累窗口。</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>Translates pictures between two folders, both ways, without pairs.</source>
            <translation>在两个文件夹的图片之间双向转换，无需配对。</translation>
        </message>
        <message>
            <source>Translates pictures by taking noise away beside them, learned from pairs.</source>
            <translation>通过在图片旁逐步去除噪声来转换图片，从配对图片中学习。</translation>
        </message>
        <message>
            <source>Translates pictures from one folder to the look of another, one way, without pairs.</source>
            <translation>将一个文件夹的图片单向转换成另一个文件夹的样子，无需配对。</translation>
        </message>
        <message>
            <source>Translates pictures from one kind to another, learned from pairs.</source>
            <translation>从配对图片中学习，将一类图片转换为另一类。</translation>
        </message>
        <message>
            <source>Unbiased, so that small sets may be compared.</source>
            <translation>无偏，因此可比较较小的图片集。</translation>
        </message>
        <message>
            <source>Updates between two moments that are shown.</source>
            <translation>所显示的两个时刻之间的更新次数。</translation>
        </message>
        <message>
            <source>Updates of the discriminator for each of the generator.</source>
            <translation>生成器每更新一次，判别器更新的次数。</translation>
        </message>
        <message>
            <source>Updates of the generator.</source>
            <translation>生成器的更新次数。</translation>
        </message>
        <message>
            <source>Updates over which the learning rate rises to its value, to stay there; 0 follows the training's schedule.</source>
            <translation>学习率升到设定值并保持所用的更新次数；0 表示采用训练的调度。</translation>
        </message>
        <message>
            <source>Upsampling</source>
            <translation>上采样</translation>
        </message>
        <message>
            <source>VAE</source>
            <translation>VAE</translation>
        </message>
        <message>
            <source>Values of a code: 16 to 32 suit digits, 128 faces of 64 pixels.</source>
            <translation>编码的数值个数：16 到 32 适合数字，128 适合 64 像素的人脸。</translation>
        </message>
        <message>
            <source>Values of a code: 32 suit digits, 256 suit faces of 64 pixels.</source>
            <translation>编码的数值个数：32 适合数字，256 适合 64 像素的人脸。</translation>
        </message>
        <message>
            <source>Values that describe a projected patch.</source>
            <translation>描述一个投影图块的数值个数。</translation>
        </message>
        <message>
            <source>Variance</source>
            <translation>方差</translation>
        </message>
        <message>
            <source>Variance of that noise: of the posterior, or the beta of the step.</source>
            <translation>该噪声的方差：后验方差，或该步的 beta。</translation>
        </message>
        <message>
            <source>Walk</source>
            <translation>漫游</translation>
        </message>
        <message>
            <source>Warmup</source>
            <translation>预热</translation>
        </message>
        <message>
            <source>Wasserstein, clipped weights</source>
            <translation>Wasserstein，裁剪权重</translation>
        </message>
        <message>
            <source>Wasserstein, gradient penalty</source>
            <translation>Wasserstein，梯度惩罚</translation>
        </message>
        <message>
            <source>Watch every</source>
            <translation>查看间隔</translation>
        </message>
        <message>
            <source>Watch extractor</source>
            <translation>查看用特征网络</translation>
        </message>
        <message>
            <source>Watch metric</source>
            <translation>查看指标</translation>
        </message>
        <message>
            <source>Watch pictures</source>
            <translation>查看图片数</translation>
        </message>
        <message>
            <source>Watch share</source>
            <translation>查看时间占比</translation>
        </message>
        <message>
            <source>Way</source>
            <translation>路线</translation>
        </message>
        <message>
            <source>Weight decay</source>
            <translation>权重衰减</translation>
        </message>
        <message>
            <source>Weight of coming back to the picture after translating there and back.</source>
            <translation>转换过去再转换回来后，还原图片的损失权重。</translation>
        </message>
        <message>
            <source>Weight of convincing the discriminator.</source>
            <translation>骗过判别器的损失权重。</translation>
        </message>
        <message>
            <source>Weight of gradient_penalty, which draws slopes between real and generated pictures to 1.</source>
            <translation>gradient_penalty 的权重，使真实图片与生成图片之间的斜率趋于 1。</translation>
        </message>
        <message>
            <source>Weight of gradient_penalty; points want less of it than pictures.</source>
            <translation>gradient_penalty 的权重；点所需的比图片小。</translation>
        </message>
        <message>
            <source>Weight of keeping patches recognisable; raise it to change less.</source>
            <translation>使图块仍可辨认的权重；调高则改动更少。</translation>
        </message>
        <message>
            <source>Weight of r1, which draws slopes at real pictures to 0.</source>
            <translation>r1 的权重，使真实图片处的斜率趋于 0。</translation>
        </message>
        <message>
            <source>Weight of the distance between Laplacian pyramids, which keeps edges sharp.</source>
            <translation>拉普拉斯金字塔之间距离的权重，使边缘保持清晰。</translation>
        </message>
        <message>
            <source>Weight of the divergence of codes from the standard normal distribution; more makes codes independent and pictures blurred.</source>
            <translation>编码与标准正态分布之间散度的权重；越大则编码越独立、图片越模糊。</translation>
        </message>
        <message>
            <source>Weight of the mean distance to the true picture.</source>
            <translation>与真实图片平均距离的损失权重。</translation>
        </message>
        <message>
            <source>Weight of the mean squared difference, which keeps colours and shading.</source>
            <translation>均方差的权重，使颜色和明暗得以保持。</translation>
        </message>
        <message>
            <source>Weight, as a share of lambda_cycle, of leaving alone what already is in the target domain; keeps colours.</source>
            <translation>使已属目标域的图片保持不变的权重，以与 lambda_cycle 的比值表示；有助于保持颜色。</translation>
        </message>
        <message>
            <source>Weight, in the generator's loss, of pictures for the middle between two captions.</source>
            <translation>生成器损失中，两条描述的中间点所对应图片的权重。</translation>
        </message>
        <message>
            <source>What batch normalisation uses in exported Models: the picture at hand, as in the paper, or running averages.</source>
            <translation>导出模型的批归一化所用的统计量：当前图片（与论文相同），或滑动平均。</translation>
        </message>
        <message>
            <source>What both networks are told beside the picture: nothing, its class (labels), or its caption (captions).</source>
            <translation>除图片外告知两个网络的内容：无、其类别（标签）或其描述。</translation>
        </message>
        <message>
            <source>What generator and discriminator play for; wgan clips the discriminator's weights.</source>
            <translation>生成器与判别器对抗的目标；wgan 会限制判别器的权重。</translation>
        </message>
        <message>
            <source>What the network predicts: the noise, the velocity, or the clean picture.</source>
            <translation>网络预测什么：噪声、速度，或干净的图片。</translation>
        </message>
        <message>
            <source>What the players play for: a distance between real and generated pictures; vanilla is nonsaturating, halved.</source>
            <translation>双方博弈的目标：真实图片与生成图片之间的某种距离；vanilla 即减半的 nonsaturating。</translation>
        </message>
        <message>
            <source>What to do when a file exists already.</source>
            <translation>文件已存在时的处理方式。</translation>
        </message>
        <message>
            <source>What to do when a result exists already.</source>
            <translation>结果已存在时的处理方式。</translation>
        </message>
        <message>
            <source>Where codes begin: by the principal components of their pictures, or at random, which takes far more epochs.</source>
            <translation>编码的起点：由图片的主成分得出，或随机选取（需要的轮数多得多）。</translation>
        </message>
        <message>
            <source>Which side is on the left in side-by-side pictures.</source>
            <translation>并排图片中位于左侧的是哪一侧。</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>宽度</translation>
        </message>
        <message>
            <source>Width of the Transformer that reads captions.</source>
            <translation>读取描述的 Transformer 的宽度。</translation>
        </message>
        <message>
            <source>Width of the hidden layers of both networks.</source>
            <translation>两个网络隐藏层的宽度。</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>窗口</translation>
        </message>
        <message>
            <source>With paired data: translate from A to B, or from B to A (B is then the input).</source>
            <translation>使用配对数据时：从 A 转换到 B，或从 B 转换到 A（此时 B 为输入）。</translation>
        </message>
        <message>
            <source>With paired or single data: folders makes the folder that a picture lies in, right below the one given, its class.</source>
            <translation>用于配对或单一数据：folders 以图片所在的、所给文件夹下一级的文件夹作为其类别。</translation>
        </message>
        <message>
            <source>Without what the distance owes to the number of generated pictures.</source>
            <translation>去除了由生成图片数量造成的距离。</translation>
        </message>
        <message>
            <source>Words of a caption that are read, one begin token included.</source>
            <translation>读取描述的词数，其中含一个起始符。</translation>
        </message>
        <message>
            <source>Work with the longer side at this size, results as large as the inputs; 0 is the original size.</source>
            <translation>处理时将长边缩放到此尺寸，结果与输入同样大小；0 表示原始尺寸。</translation>
        </message>
        <message>
            <source>Workers</source>
            <translation>工作进程数</translation>
        </message>
        <message>
            <source>Write a TensorBoard log beside log.jsonl.</source>
            <translation>在 log.jsonl 之外再写一份 TensorBoard 日志。</translation>
        </message>
        <message>
            <source>Write a grid of all pictures with captions as well.</source>
            <translation>另写出一张带说明的全部图片总览图。</translation>
        </message>
        <message>
            <source>Zero sum</source>
            <translation>零和</translation>
        </message>
        <message>
            <source>a</source>
            <translation>A</translation>
        </message>
        <message>
            <source>a2b</source>
            <translation>A 到 B</translation>
        </message>
        <message>
            <source>adam</source>
            <translation>adam</translation>
        </message>
        <message>
            <source>auto</source>
            <translation>自动 (auto)</translation>
        </message>
        <message>
            <source>auto, cpu, cuda, cuda:N or mps.</source>
            <translation>auto、cpu、cuda、cuda:N 或 mps。</translation>
        </message>
        <message>
            <source>b</source>
            <translation>B</translation>
        </message>
        <message>
            <source>b2a</source>
            <translation>B 到 A</translation>
        </message>
        <message>
            <source>batch</source>
            <translation>整批 (batch)</translation>
        </message>
        <message>
            <source>bf16</source>
            <translation>bf16</translation>
        </message>
        <message>
            <source>centred</source>
            <translation>居中 (centred)</translation>
        </message>
        <message>
            <source>channels</source>
            <translation>通道</translation>
        </message>
        <message>
            <source>class</source>
            <translation>类别 (class)</translation>
        </message>
        <message>
            <source>clip</source>
            <translation>裁剪权重 (clip)</translation>
        </message>
        <message>
            <source>cmmd</source>
            <translation>cmmd</translation>
        </message>
        <message>
            <source>concat</source>
            <translation>拼接 (concat)</translation>
        </message>
        <message>
            <source>constant</source>
            <translation>恒定 (constant)</translation>
        </message>
        <message>
            <source>coreml</source>
            <translation>Core ML</translation>
        </message>
        <message>
            <source>cosine</source>
            <translation>余弦 (cosine)</translation>
        </message>
        <message>
            <source>coverage</source>
            <translation>覆盖率 (coverage)</translation>
        </message>
        <message>
            <source>cpu</source>
            <translation>CPU</translation>
        </message>
        <message>
            <source>crop</source>
            <translation>仅裁剪 (crop)</translation>
        </message>
        <message>
            <source>cuda</source>
            <translation>CUDA</translation>
        </message>
        <message>
            <source>dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>dcgan</source>
            <translation>dcgan</translation>
        </message>
        <message>
            <source>dcgan makes squares of 32, 64, 128 or 256 pixels; resnet, of SNGAN, is larger and makes 32, 64 or 128.</source>
            <translation>dcgan 生成边长 32、64、128 或 256 像素的正方形；resnet 来自 SNGAN，更大，生成 32、64 或 128。</translation>
        </message>
        <message>
            <source>density</source>
            <translation>密度 (density)</translation>
        </message>
        <message>
            <source>directml</source>
            <translation>DirectML</translation>
        </message>
        <message>
            <source>en</source>
            <translation>English</translation>
        </message>
        <message>
            <source>epochs</source>
            <translation>轮</translation>
        </message>
        <message>
            <source>eps</source>
            <translation>噪声 (eps)</translation>
        </message>
        <message>
            <source>fd</source>
            <translation>fd</translation>
        </message>
        <message>
            <source>fgan_gan</source>
            <translation>fgan_gan</translation>
        </message>
        <message>
            <source>fgan_hellinger</source>
            <translation>fgan_hellinger</translation>
        </message>
        <message>
            <source>fgan_js</source>
            <translation>fgan_js</translation>
        </message>
        <message>
            <source>fgan_kl</source>
            <translation>fgan_kl</translation>
        </message>
        <message>
            <source>fgan_pearson</source>
            <translation>fgan_pearson</translation>
        </message>
        <message>
            <source>fgan_reverse_kl</source>
            <translation>fgan_reverse_kl</translation>
        </message>
        <message>
            <source>folders</source>
            <translation>文件夹 (folders)</translation>
        </message>
        <message>
            <source>fp16</source>
            <translation>fp16</translation>
        </message>
        <message>
            <source>gaussian</source>
            <translation>高斯 (gaussian)</translation>
        </message>
        <message>
            <source>glow</source>
            <translation>glow</translation>
        </message>
        <message>
            <source>gradient_penalty</source>
            <translation>梯度惩罚</translation>
        </message>
        <message>
            <source>hinge</source>
            <translation>hinge</translation>
        </message>
        <message>
            <source>images</source>
            <translation>图像</translation>
        </message>
        <message>
            <source>instance</source>
            <translation>逐张 (instance)</translation>
        </message>
        <message>
            <source>jpg</source>
            <translation>JPEG</translation>
        </message>
        <message>
            <source>kid</source>
            <translation>kid</translation>
        </message>
        <message>
            <source>large</source>
            <translation>大 (large)</translation>
        </message>
        <message>
            <source>layer</source>
            <translation>逐层 (layer)</translation>
        </message>
        <message>
            <source>light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>linear</source>
            <translation>线性 (linear)</translation>
        </message>
        <message>
            <source>logistic</source>
            <translation>逻辑分布 (logistic)</translation>
        </message>
        <message>
            <source>logit</source>
            <translation>logit</translation>
        </message>
        <message>
            <source>lsgan</source>
            <translation>lsgan</translation>
        </message>
        <message>
            <source>min</source>
            <translation>分钟</translation>
        </message>
        <message>
            <source>minimax</source>
            <translation>minimax</translation>
        </message>
        <message>
            <source>noise</source>
            <translation>噪声 (noise)</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无 (none)</translation>
        </message>
        <message>
            <source>nonsaturating</source>
            <translation>nonsaturating</translation>
        </message>
        <message>
            <source>number</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>off</source>
            <translation>关闭 (off)</translation>
        </message>
        <message>
            <source>pca</source>
            <translation>主成分 (pca)</translation>
        </message>
        <message>
            <source>pix2pix</source>
            <translation>pix2pix</translation>
        </message>
        <message>
            <source>pixels</source>
            <translation>像素</translation>
        </message>
        <message>
            <source>plain</source>
            <translation>直接 (plain)</translation>
        </message>
        <message>
            <source>plu</source>
            <translation>plu</translation>
        </message>
        <message>
            <source>png</source>
            <translation>PNG</translation>
        </message>
        <message>
            <source>points</source>
            <translation>点</translation>
        </message>
        <message>
            <source>precision</source>
            <translation>精确率 (precision)</translation>
        </message>
        <message>
            <source>projection</source>
            <translation>投影 (projection)</translation>
        </message>
        <message>
            <source>projection scales the generator's maps by the condition and multiplies the discriminator's features with it; concat puts it beside noise and features.</source>
            <translation>projection 以条件缩放生成器的特征图，并与判别器的特征相乘；concat 将条件与噪声和特征并列。</translation>
        </message>
        <message>
            <source>px</source>
            <translation>px</translation>
        </message>
        <message>
            <source>r1</source>
            <translation>r1</translation>
        </message>
        <message>
            <source>realnvp</source>
            <translation>realnvp</translation>
        </message>
        <message>
            <source>realnvp has checkerboards and deep networks in few couplings; glow has 1x1 convolutions and many couplings.</source>
            <translation>realnvp 使用棋盘掩码，耦合层少而网络深；glow 使用 1x1 卷积，耦合层多。</translation>
        </message>
        <message>
            <source>recall</source>
            <translation>召回率 (recall)</translation>
        </message>
        <message>
            <source>replace</source>
            <translation>替换</translation>
        </message>
        <message>
            <source>resize</source>
            <translation>先缩放再卷积 (resize)</translation>
        </message>
        <message>
            <source>resize_and_crop</source>
            <translation>缩放并裁剪 (resize_and_crop)</translation>
        </message>
        <message>
            <source>resize_and_crop: to a square of load_size, then a random crop. scale_width and scale_shortside: that side to load_size, shape kept. crop: a random crop only. none: as they are.</source>
            <translation>resize_and_crop：缩放为边长 load_size 的正方形，再随机裁剪。scale_width 和 scale_shortside：将宽度或短边缩放到 load_size，保持宽高比。crop：只随机裁剪。none：保持原样。</translation>
        </message>
        <message>
            <source>resnet</source>
            <translation>resnet</translation>
        </message>
        <message>
            <source>rmsprop</source>
            <translation>rmsprop</translation>
        </message>
        <message>
            <source>running</source>
            <translation>滑动平均 (running)</translation>
        </message>
        <message>
            <source>s</source>
            <translation>秒</translation>
        </message>
        <message>
            <source>same</source>
            <translation>相同</translation>
        </message>
        <message>
            <source>scale_shortside_and_crop</source>
            <translation>缩放短边并裁剪 (scale_shortside_and_crop)</translation>
        </message>
        <message>
            <source>scale_width</source>
            <translation>缩放宽度 (scale_width)</translation>
        </message>
        <message>
            <source>scale_width_and_crop</source>
            <translation>缩放宽度并裁剪 (scale_width_and_crop)</translation>
        </message>
        <message>
            <source>skip</source>
            <translation>跳过</translation>
        </message>
        <message>
            <source>small</source>
            <translation>小 (small)</translation>
        </message>
        <message>
            <source>spectral</source>
            <translation>谱归一化 (spectral)</translation>
        </message>
        <message>
            <source>spherical</source>
            <translation>球面 (spherical)</translation>
        </message>
        <message>
            <source>step</source>
            <translation>阶梯 (step)</translation>
        </message>
        <message>
            <source>straight</source>
            <translation>直线 (straight)</translation>
        </message>
        <message>
            <source>system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>tensorrt</source>
            <translation>TensorRT</translation>
        </message>
        <message>
            <source>text</source>
            <translation>文本 (text)</translation>
        </message>
        <message>
            <source>transpose</source>
            <translation>转置卷积 (transpose)</translation>
        </message>
        <message>
            <source>unet</source>
            <translation>unet</translation>
        </message>
        <message>
            <source>unet joins each level of the encoder to the decoder; resnet changes less and takes any multiple of 4 pixels.</source>
            <translation>unet 将编码器的每一级连接到解码器；resnet 改动较小，接受 4 的任意倍数的像素尺寸。</translation>
        </message>
        <message>
            <source>updates</source>
            <translation>次更新</translation>
        </message>
        <message>
            <source>v</source>
            <translation>速度 (v)</translation>
        </message>
        <message>
            <source>vanilla</source>
            <translation>vanilla</translation>
        </message>
        <message>
            <source>webp</source>
            <translation>WebP</translation>
        </message>
        <message>
            <source>wgan</source>
            <translation>wgan</translation>
        </message>
        <message>
            <source>x0</source>
            <translation>图片 (x0)</translation>
        </message>
        <message>
            <source>zh_CN</source>
            <translation>简体中文</translation>
        </message>
    </context>
    <context>
        <name>Conversions</name>
        <message>
            <source>Converting {name} …</source>
            <translation>正在转换 {name} …</translation>
        </message>
        <message>
            <source>{0} pictures</source>
            <translation>{0} 张图片</translation>
        </message>
    </context>
    <context>
        <name>ConvertPage</name>
        <message>
            <source>A Model is one file that translates pictures: try the one that comes along, add one from anywhere, or train your own.</source>
            <translation>模型是一个能转换图片的文件：可以试用自带的模型、添加别处得到的模型，或训练自己的模型。</translation>
        </message>
        <message>
            <source>Add a Model</source>
            <translation>添加模型</translation>
        </message>
        <message>
            <source>Checking the Model…</source>
            <translation>正在检查模型…</translation>
        </message>
        <message>
            <source>Choose another Model</source>
            <translation>选择其他模型</translation>
        </message>
        <message>
            <source>Convert</source>
            <translation>转换</translation>
        </message>
        <message>
            <source>Copy the result</source>
            <translation>复制结果</translation>
        </message>
        <message>
            <source>Drop pictures here</source>
            <translation>将图片拖放到此处</translation>
        </message>
        <message>
            <source>Loupe</source>
            <translation>放大镜</translation>
        </message>
        <message>
            <source>No Model yet</source>
            <translation>还没有模型</translation>
        </message>
        <message>
            <source>One picture is translated at once; several, or a folder, become a list that one Job converts.</source>
            <translation>单张图片会立即转换；多张图片或文件夹会列成清单，由一个任务转换。</translation>
        </message>
        <message>
            <source>Open a folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message>
            <source>Open a folder of pictures</source>
            <translation>打开图片文件夹</translation>
        </message>
        <message>
            <source>Open a picture</source>
            <translation>打开图片</translation>
        </message>
        <message>
            <source>Paste a picture</source>
            <translation>粘贴图片</translation>
        </message>
        <message>
            <source>Replace it</source>
            <translation>替换</translation>
        </message>
        <message>
            <source>Retry failed pictures only</source>
            <translation>仅重试失败的图片</translation>
        </message>
        <message>
            <source>Save the result as</source>
            <translation>将结果另存为</translation>
        </message>
        <message>
            <source>Saved as {path}.</source>
            <translation>已保存为 {path}。</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>在文件夹中显示</translation>
        </message>
        <message>
            <source>Show the picture at 100 %</source>
            <translation>以 100 % 显示图片</translation>
        </message>
        <message>
            <source>Show the whole picture</source>
            <translation>显示整张图片</translation>
        </message>
        <message>
            <source>Train one</source>
            <translation>训练一个</translation>
        </message>
        <message>
            <source>Try a sample</source>
            <translation>试用示例</translation>
        </message>
        <message>
            <source>Try it on a sample picture</source>
            <translation>用示例图片试一试</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>放大</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>缩小</translation>
        </message>
        <message>
            <source>{0} gives no pictures; choose another Model.</source>
            <translation>{0} 不生成图片，请选择其他模型。</translation>
        </message>
        <message>
            <source>{counts}; results are in {folder}.</source>
            <translation>{counts}；结果位于 {folder}。</translation>
        </message>
        <message>
            <source>{path} is there already and was kept.</source>
            <translation>{path} 已存在，予以保留。</translation>
        </message>
    </context>
    <context>
        <name>ConvertPanel</name>
        <message>
            <source>Automatic</source>
            <translation>自动</translation>
        </message>
        <message>
            <source>Convert into the output folder (Ctrl+Return)</source>
            <translation>转换到输出文件夹 (Ctrl+Return)</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Copy this result to the clipboard (Ctrl+C)</source>
            <translation>将此结果复制到剪贴板 (Ctrl+C)</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>Number the new</source>
            <translation>为新文件编号</translation>
        </message>
        <message>
            <source>Original</source>
            <translation>原图</translation>
        </message>
        <message>
            <source>Output</source>
            <translation>输出</translation>
        </message>
        <message>
            <source>Replace it</source>
            <translation>替换</translation>
        </message>
        <message>
            <source>Same as input</source>
            <translation>与输入相同</translation>
        </message>
        <message>
            <source>Save as</source>
            <translation>另存为</translation>
        </message>
        <message>
            <source>Save this result under a name of your choice (Ctrl+S)</source>
            <translation>以自选名称保存此结果 (Ctrl+S)</translation>
        </message>
        <message>
            <source>Second Model</source>
            <translation>第二个模型</translation>
        </message>
    </context>
    <context>
        <name>Curves</name>
        <message>
            <source>Curve {0}</source>
            <translation>曲线 {0}</translation>
        </message>
        <message>
            <source>Images a second</source>
            <translation>每秒图像数</translation>
        </message>
        <message>
            <source>Log scale</source>
            <translation>对数刻度</translation>
        </message>
        <message>
            <source>Losses</source>
            <translation>损失</translation>
        </message>
        <message>
            <source>Show losses of unlike size beside each other</source>
            <translation>便于同时显示大小悬殊的损失</translation>
        </message>
        <message>
            <source>Show or hide {0}</source>
            <translation>显示或隐藏 {0}</translation>
        </message>
        <message>
            <source>Smooth the curves; the faint line is what was measured</source>
            <translation>平滑曲线；浅色线为实际测量值</translation>
        </message>
        <message>
            <source>Smoothing</source>
            <translation>平滑</translation>
        </message>
        <message>
            <source>Smoothing of the curves</source>
            <translation>曲线的平滑程度</translation>
        </message>
        <message>
            <source>Speed in images a second</source>
            <translation>速度（图像/秒）</translation>
        </message>
    </context>
    <context>
        <name>DeviceChoice</name>
        <message>
            <source>Automatic</source>
            <translation>自动</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>设备</translation>
        </message>
        <message>
            <source>The device that converts, here and on other pages; Automatic takes the first that works</source>
            <translation>用于转换的设备，适用于本页及其他页面；“自动”选用第一个可用的设备</translation>
        </message>
    </context>
    <context>
        <name>DeviceField</name>
        <message>
            <source>Automatic</source>
            <translation>自动</translation>
        </message>
    </context>
    <context>
        <name>DirectionsTool</name>
        <message>
            <source>Back to 0</source>
            <translation>归零</translation>
        </message>
        <message>
            <source>Choose a code on the left to begin at.</source>
            <translation>请在左侧选择起始编码。</translation>
        </message>
        <message>
            <source>Direction {0}</source>
            <translation>方向 {0}</translation>
        </message>
        <message>
            <source>Directions of what: of pictures of many seeds, or of codes</source>
            <translation>取自什么的方向：多个种子的图片，或编码</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>查找</translation>
        </message>
        <message>
            <source>Find directions</source>
            <translation>查找方向</translation>
        </message>
        <message>
            <source>Find the directions that change pictures most, then move along them.</source>
            <translation>先查找使图片变化最大的方向，再沿其移动。</translation>
        </message>
        <message>
            <source>Kind of directions</source>
            <translation>方向的种类</translation>
        </message>
        <message>
            <source>Look for the principal directions</source>
            <translation>查找主方向</translation>
        </message>
        <message>
            <source>Move along this direction, by up to three standard deviations</source>
            <translation>沿此方向移动，至多三个标准差</translation>
        </message>
        <message>
            <source>Put every slider back to the middle</source>
            <translation>将所有滑块移回中间</translation>
        </message>
        <message>
            <source>What kept codes differ by</source>
            <translation>已保留编码之间的差异</translation>
        </message>
        <message>
            <source>What pictures change along</source>
            <translation>图片随之变化的方向</translation>
        </message>
    </context>
    <context>
        <name>Disclosure</name>
        <message>
            <source>Show or hide: {title}</source>
            <translation>显示或隐藏：{title}</translation>
        </message>
    </context>
    <context>
        <name>Dropping</name>
        <message>
            <source>Drop to list the pictures in {name} for {model}</source>
            <translation>松开即可列出 {name} 中的图片，用 {model} 转换</translation>
        </message>
        <message>
            <source>Drop to list {count} items for {model}</source>
            <translation>松开即可列出 {count} 个项目，用 {model} 转换</translation>
        </message>
        <message>
            <source>Drop to open; choose a Model afterwards</source>
            <translation>松开即可打开，之后再选择模型</translation>
        </message>
        <message>
            <source>Drop to translate this picture with {model}</source>
            <translation>松开即可用 {model} 转换此图片</translation>
        </message>
    </context>
    <context>
        <name>Errand</name>
        <message>
            <source>This failed unexpectedly: {0}; the log has the details.</source>
            <translation>操作意外失败：{0}；详情见日志。</translation>
        </message>
    </context>
    <context>
        <name>Evaluate</name>
        <message>
            <source>Comparing {0}</source>
            <translation>对比 {0}</translation>
        </message>
        <message>
            <source>Evaluating {0}</source>
            <translation>评估 {0}</translation>
        </message>
        <message>
            <source>{0} to {1}</source>
            <translation>{0} 到 {1}</translation>
        </message>
    </context>
    <context>
        <name>EvaluationPage</name>
        <message>
            <source>All Models</source>
            <translation>全部模型</translation>
        </message>
        <message>
            <source>An evaluation holds pictures of the Model against real ones: scores with intervals, best and worst pictures, copies of training pictures, and alarms in words.</source>
            <translation>评估将模型的图片与真实图片比较：带区间的分数、最好和最差的图片、训练图片的复制品，以及文字警报。</translation>
        </message>
        <message>
            <source>Back to all Models</source>
            <translation>返回全部模型</translation>
        </message>
        <message>
            <source>Evaluate again…</source>
            <translation>重新评估…</translation>
        </message>
        <message>
            <source>Evaluate…</source>
            <translation>评估…</translation>
        </message>
        <message>
            <source>Judge again, by other pictures or in another way</source>
            <translation>以其他图片或方式重新评判</translation>
        </message>
        <message>
            <source>Not evaluated yet</source>
            <translation>尚未评估</translation>
        </message>
        <message>
            <source>Open report</source>
            <translation>打开报告</translation>
        </message>
        <message>
            <source>Open the report in a browser: one page that needs no other file</source>
            <translation>在浏览器中打开报告：单个页面，不需要其他文件</translation>
        </message>
        <message>
            <source>Progress of the evaluation</source>
            <translation>评估进度</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Stop the evaluation; nothing is written</source>
            <translation>停止评估；不写出任何内容</translation>
        </message>
    </context>
    <context>
        <name>Examples</name>
        <message>
            <source>Drawing some pictures as the networks will see them …</source>
            <translation>正在按网络将看到的样子绘制一些图片 …</translation>
        </message>
        <message>
            <source>What the networks will see, freshly cut and mirrored each time</source>
            <translation>网络将看到的内容，每次重新裁剪和镜像</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>Checkpoint</source>
            <translation>检查点</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>数据</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Export {0}</source>
            <translation>导出 {0}</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>许可</translation>
        </message>
        <message>
            <source>Licence under which the Models may be used</source>
            <translation>使用这些模型所依据的许可</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Name of the Models before their direction</source>
            <translation>模型名称中位于方向之前的部分</translation>
        </message>
        <message>
            <source>One Model for each direction is written, measured, and added to the library.</source>
            <translation>每个方向写出一个模型，经测量后加入模型库。</translation>
        </message>
        <message>
            <source>What pictures the training used, and with what right</source>
            <translation>训练使用了哪些图片，依据何种权利</translation>
        </message>
        <message>
            <source>Which moment of the training</source>
            <translation>训练的哪一时刻</translation>
        </message>
        <message>
            <source>Write the Models</source>
            <translation>写出模型</translation>
        </message>
        <message>
            <source>such as CC-BY-4.0</source>
            <translation>例如 CC-BY-4.0</translation>
        </message>
        <message>
            <source>what pictures, and with what right</source>
            <translation>哪些图片，依据何种权利使用</translation>
        </message>
        <message>
            <source>{0} images</source>
            <translation>{0} 张图像</translation>
        </message>
    </context>
    <context>
        <name>ExtractorField</name>
        <message>
            <source>Built in (not FID)</source>
            <translation>内置（不是 FID）</translation>
        </message>
        <message>
            <source>Choose a file of CLIP, DINOv2 or any ONNX network</source>
            <translation>选择 CLIP、DINOv2 或任意 ONNX 网络的文件</translation>
        </message>
        <message>
            <source>Clean-FID Inception</source>
            <translation>Clean-FID Inception</translation>
        </message>
        <message>
            <source>Extractor</source>
            <translation>特征提取器</translation>
        </message>
        <message>
            <source>Extractors ({0})</source>
            <translation>特征提取器 ({0})</translation>
        </message>
        <message>
            <source>FID Inception</source>
            <translation>FID Inception</translation>
        </message>
    </context>
    <context>
        <name>FilesModel</name>
        <message>
            <source>Picture</source>
            <translation>图片</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
    </context>
    <context>
        <name>FilesPanel</name>
        <message>
            <source>Clear</source>
            <translation>清空</translation>
        </message>
        <message>
            <source>Convert the failed pictures again</source>
            <translation>重新转换失败的图片</translation>
        </message>
        <message>
            <source>Retry failed only</source>
            <translation>仅重试失败项</translation>
        </message>
        <message>
            <source>Take these pictures off the list</source>
            <translation>从清单中移除这些图片</translation>
        </message>
    </context>
    <context>
        <name>FilesTable</name>
        <message>
            <source>Already there</source>
            <translation>已存在</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>Pictures to convert</source>
            <translation>待转换的图片</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>等待中</translation>
        </message>
        <message>
            <source>{count} done</source>
            <translation>完成 {count} 张</translation>
        </message>
        <message>
            <source>{count} failed</source>
            <translation>失败 {count} 张</translation>
        </message>
        <message>
            <source>{count} pictures</source>
            <translation>{count} 张图片</translation>
        </message>
        <message>
            <source>{count} were there already</source>
            <translation>{count} 张已存在</translation>
        </message>
    </context>
    <context>
        <name>Filmstrip</name>
        <message>
            <source>Compare</source>
            <translation>对比</translation>
        </message>
        <message>
            <source>Compare two moments</source>
            <translation>对比两个时刻</translation>
        </message>
        <message>
            <source>Earlier moment</source>
            <translation>较早的时刻</translation>
        </message>
        <message>
            <source>Moment of the training</source>
            <translation>训练的时刻</translation>
        </message>
        <message>
            <source>Show the samples of two moments beside each other</source>
            <translation>并排显示两个时刻的样本</translation>
        </message>
    </context>
    <context>
        <name>FolderCard</name>
        <message>
            <source>Choose a folder, or drop it here</source>
            <translation>选择文件夹，或将其拖放到此处</translation>
        </message>
        <message>
            <source>Choose folder</source>
            <translation>选择文件夹</translation>
        </message>
        <message>
            <source>Choose folder: {0}</source>
            <translation>选择文件夹：{0}</translation>
        </message>
        <message>
            <source>looking …</source>
            <translation>正在查看 …</translation>
        </message>
        <message>
            <source>{0} held out</source>
            <translation>{0} 张留作测试</translation>
        </message>
        <message>
            <source>{0} left out</source>
            <translation>{0} 张已排除</translation>
        </message>
        <message>
            <source>{0} pictures</source>
            <translation>{0} 张图片</translation>
        </message>
    </context>
    <context>
        <name>FolderField</name>
        <message>
            <source>Choose a folder: {name}</source>
            <translation>选择文件夹：{name}</translation>
        </message>
    </context>
    <context>
        <name>FoldersStep</name>
        <message>
            <source>A</source>
            <translation>A</translation>
        </message>
        <message>
            <source>B</source>
            <translation>B</translation>
        </message>
        <message>
            <source>Both pictures of a pair are in one file, the first one on the left</source>
            <translation>一对图片放在同一文件中，第一张在左侧</translation>
        </message>
        <message>
            <source>Drop a folder here</source>
            <translation>将文件夹拖放到此处</translation>
        </message>
        <message>
            <source>Drop a folder of pictures and their sounds here</source>
            <translation>将含图片及其声音的文件夹拖放到此处</translation>
        </message>
        <message>
            <source>Drop a folder of pictures and their texts here</source>
            <translation>将含图片及其文字的文件夹拖放到此处</translation>
        </message>
        <message>
            <source>Drop a folder with one folder of pictures for each class here</source>
            <translation>将按类别分设图片子文件夹的文件夹拖放到此处</translation>
        </message>
        <message>
            <source>Folders</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>Looking at every picture …</source>
            <translation>正在逐张检查图片 …</translation>
        </message>
        <message>
            <source>Looking at every picture: {0} of {1}</source>
            <translation>正在逐张检查图片：{0} / {1}</translation>
        </message>
        <message>
            <source>One folder: each picture shows both sides beside each other</source>
            <translation>一个文件夹：每张图片并排包含两侧</translation>
        </message>
        <message>
            <source>Pairs</source>
            <translation>配对</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>图片</translation>
        </message>
        <message>
            <source>Pictures checked</source>
            <translation>已检查的图片</translation>
        </message>
        <message>
            <source>Where are the pictures?</source>
            <translation>图片在哪里？</translation>
        </message>
    </context>
    <context>
        <name>Form</name>
        <message>
            <source>Advanced</source>
            <translation>高级</translation>
        </message>
        <message>
            <source>Advanced ({count} changed)</source>
            <translation>高级（已更改 {count} 项）</translation>
        </message>
    </context>
    <context>
        <name>Gallery</name>
        <message>
            <source>Models</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>makes pictures of its own</source>
            <translation>自行生成图片</translation>
        </message>
        <message>
            <source>turns pictures into numbers</source>
            <translation>将图片变为数值</translation>
        </message>
        <message>
            <source>{0}, damaged</source>
            <translation>{0}，已损坏</translation>
        </message>
    </context>
    <context>
        <name>Header</name>
        <message>
            <source>Device that converts; change it in the settings</source>
            <translation>用于转换的设备；可在设置中更改</translation>
        </message>
        <message>
            <source>Search actions</source>
            <translation>搜索操作</translation>
        </message>
        <message>
            <source>Search every action of the program</source>
            <translation>搜索程序的全部操作</translation>
        </message>
        <message>
            <source>{0}, {1} cores</source>
            <translation>{0}，{1} 核</translation>
        </message>
    </context>
    <context>
        <name>HealthList</name>
        <message>
            <source>1 file</source>
            <translation>1 个文件</translation>
        </message>
        <message>
            <source>Exclude these {0} pictures</source>
            <translation>排除这 {0} 张图片</translation>
        </message>
        <message>
            <source>Exclude this picture</source>
            <translation>排除此图片</translation>
        </message>
        <message>
            <source>Good to know</source>
            <translation>供参考</translation>
        </message>
        <message>
            <source>Leave them out of the training; the files stay where they are</source>
            <translation>不用于训练；文件留在原处</translation>
        </message>
        <message>
            <source>Set {0}</source>
            <translation>设置{0}</translation>
        </message>
        <message>
            <source>Take them back</source>
            <translation>重新采用</translation>
        </message>
        <message>
            <source>This would ruin the training</source>
            <translation>这会毁掉训练</translation>
        </message>
        <message>
            <source>Train on them after all</source>
            <translation>仍将其用于训练</translation>
        </message>
        <message>
            <source>Use {0}</source>
            <translation>采用{0}</translation>
        </message>
        <message>
            <source>Worth a look</source>
            <translation>值得留意</translation>
        </message>
        <message>
            <source>{0} files</source>
            <translation>{0} 个文件</translation>
        </message>
    </context>
    <context>
        <name>HoldOut</name>
        <message>
            <source>About this share of every side; copies of a picture stay together</source>
            <translation>每一侧大致按此比例；同一图片的副本归在一起</translation>
        </message>
        <message>
            <source>All pictures are trained on.</source>
            <translation>全部图片都用于训练。</translation>
        </message>
        <message>
            <source>Held out: {0}</source>
            <translation>留作测试：{0}</translation>
        </message>
        <message>
            <source>Hold out for testing</source>
            <translation>留作测试</translation>
        </message>
        <message>
            <source>Hold out pictures for testing</source>
            <translation>留出图片作测试</translation>
        </message>
        <message>
            <source>Share to hold out</source>
            <translation>留出比例</translation>
        </message>
        <message>
            <source>These pictures are never trained on; samples and measurements are made of them</source>
            <translation>这些图片不会用于训练；样本和测量由它们得出</translation>
        </message>
        <message>
            <source>pairs</source>
            <translation>对</translation>
        </message>
        <message>
            <source>{0} of {1} {2}</source>
            <translation>{0} / {1} {2}</translation>
        </message>
    </context>
    <context>
        <name>Inspector</name>
        <message>
            <source>Compare</source>
            <translation>对比</translation>
        </message>
        <message>
            <source>Copy these Model files; nothing is overwritten</source>
            <translation>复制这些模型文件；不会覆盖任何文件</translation>
        </message>
        <message>
            <source>Copy…</source>
            <translation>复制…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>设备</translation>
        </message>
        <message>
            <source>Evaluate</source>
            <translation>评估</translation>
        </message>
        <message>
            <source>Export {0} Models…</source>
            <translation>导出 {0} 个模型…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Judge these Models by real pictures</source>
            <translation>用真实图片评判这些模型</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Move what is selected to the trash</source>
            <translation>将所选项移到回收站</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message>
            <source>Open the folder of this file</source>
            <translation>打开此文件所在的文件夹</translation>
        </message>
        <message>
            <source>Select a Model to see its Card.</source>
            <translation>选择模型以查看其模型卡。</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>Write these Models in float32, float16 or int8 to a folder</source>
            <translation>将这些模型以 float32、float16 或 int8 写入文件夹</translation>
        </message>
    </context>
    <context>
        <name>InstallCard</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Close this card</source>
            <translation>关闭此卡片</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>日志</translation>
        </message>
        <message>
            <source>Log of the installation</source>
            <translation>安装日志</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Stop the installation; nothing is changed</source>
            <translation>停止安装；不作任何更改</translation>
        </message>
    </context>
    <context>
        <name>InstallDialog</name>
        <message>
            <source>A plugin is a program: it can do whatever you can do here. Install only those you trust.</source>
            <translation>插件是程序：凡是您在此能做的，它都能做。请只安装您信任的插件。</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Change nothing</source>
            <translation>不作任何更改</translation>
        </message>
        <message>
            <source>Choose a folder with a plugin's project</source>
            <translation>选择含插件项目的文件夹</translation>
        </message>
        <message>
            <source>Choose a wheel, the file of a built plugin</source>
            <translation>选择 wheel，即构建好的插件文件</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Fetch it, try it in a process of its own, and put it in place when it works</source>
            <translation>获取插件，在独立进程中试用，可用时再安装到位</translation>
        </message>
        <message>
            <source>Find out what would be added; nothing is changed yet</source>
            <translation>查看会添加什么；此时不作任何更改</translation>
        </message>
        <message>
            <source>Finding out what it needs…</source>
            <translation>正在查明所需内容…</translation>
        </message>
        <message>
            <source>Folder of a plugin</source>
            <translation>插件文件夹</translation>
        </message>
        <message>
            <source>Folder…</source>
            <translation>文件夹…</translation>
        </message>
        <message>
            <source>Install</source>
            <translation>安装</translation>
        </message>
        <message>
            <source>Install a plugin</source>
            <translation>安装插件</translation>
        </message>
        <message>
            <source>Name of a package with a version if you like, or path of a folder or a wheel</source>
            <translation>包名（可带版本），或文件夹、wheel 的路径</translation>
        </message>
        <message>
            <source>Name of a package, folder or wheel</source>
            <translation>包名、文件夹或 wheel</translation>
        </message>
        <message>
            <source>Plugin to install</source>
            <translation>要安装的插件</translation>
        </message>
        <message>
            <source>Update</source>
            <translation>更新</translation>
        </message>
        <message>
            <source>Update {0}</source>
            <translation>更新 {0}</translation>
        </message>
        <message>
            <source>What the installer said</source>
            <translation>安装程序的输出</translation>
        </message>
        <message>
            <source>Wheel of a plugin</source>
            <translation>插件的 wheel</translation>
        </message>
        <message>
            <source>Wheels ({0})</source>
            <translation>Wheel ({0})</translation>
        </message>
        <message>
            <source>Wheel…</source>
            <translation>Wheel…</translation>
        </message>
        <message>
            <source>You are shown what would be added before anything is changed.</source>
            <translation>更改之前会先显示将添加的内容。</translation>
        </message>
    </context>
    <context>
        <name>JobButtons</name>
        <message>
            <source>Do again what failed, and only that</source>
            <translation>只重做失败的部分</translation>
        </message>
        <message>
            <source>Do this earlier</source>
            <translation>提前执行此任务</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>提前</translation>
        </message>
        <message>
            <source>Finish this; what waits stays on hold</source>
            <translation>完成当前任务；等待中的任务保持搁置</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Go on where it was</source>
            <translation>从中断处继续</translation>
        </message>
        <message>
            <source>Go on; what is done already is skipped</source>
            <translation>继续；已完成的会跳过</translation>
        </message>
        <message>
            <source>Keep what is done, give memory back, and go on later</source>
            <translation>保留已完成的内容并释放内存，以后继续</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Open the folder with what came of it</source>
            <translation>打开结果所在的文件夹</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Remove from the list; results stay</source>
            <translation>从列表中移除；结果会保留</translation>
        </message>
        <message>
            <source>Retry failed only</source>
            <translation>仅重试失败项</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>在文件夹中显示</translation>
        </message>
        <message>
            <source>Show what came of it</source>
            <translation>显示结果</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Stop after this</source>
            <translation>完成当前后停止</translation>
        </message>
        <message>
            <source>Stop and keep what is done</source>
            <translation>停止并保留已完成的内容</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Try again; what is done already is skipped</source>
            <translation>重试；跳过已完成的部分</translation>
        </message>
    </context>
    <context>
        <name>JobList</name>
        <message>
            <source>Clear ended</source>
            <translation>清除已结束的任务</translation>
        </message>
        <message>
            <source>Jobs</source>
            <translation>任务</translation>
        </message>
        <message>
            <source>Start what is on hold</source>
            <translation>启动搁置的任务</translation>
        </message>
        <message>
            <source>Stop after this</source>
            <translation>完成当前后停止</translation>
        </message>
    </context>
    <context>
        <name>JobStrip</name>
        <message>
            <source>1 job</source>
            <translation>1 个任务</translation>
        </message>
        <message>
            <source>Device, memory of this program, and memory of the graphics card</source>
            <translation>设备、本程序的内存和显卡内存</translation>
        </message>
        <message>
            <source>Hide the jobs</source>
            <translation>隐藏任务</translation>
        </message>
        <message>
            <source>Progress of {title}</source>
            <translation>{title} 的进度</translation>
        </message>
        <message>
            <source>Show all jobs</source>
            <translation>显示全部任务</translation>
        </message>
        <message>
            <source>Show its page</source>
            <translation>显示对应页面</translation>
        </message>
        <message>
            <source>Show the page of {title}</source>
            <translation>显示 {title} 的页面</translation>
        </message>
        <message>
            <source>{count} jobs</source>
            <translation>{count} 个任务</translation>
        </message>
        <message>
            <source>{state}.</source>
            <translation>{state}。</translation>
        </message>
    </context>
    <context>
        <name>Keeping</name>
        <message>
            <source>Copied, {size} pixels.</source>
            <translation>已复制，{size} 像素。</translation>
        </message>
        <message>
            <source>Save the result</source>
            <translation>保存结果</translation>
        </message>
        <message>
            <source>Saved as {path}.</source>
            <translation>已保存为 {path}。</translation>
        </message>
        <message>
            <source>Saving {name} …</source>
            <translation>正在保存 {name} …</translation>
        </message>
    </context>
    <context>
        <name>KindStep</name>
        <message>
            <source>A sound file of the same name beside each</source>
            <translation>每张图片旁有同名的声音文件</translation>
        </message>
        <message>
            <source>Captions in metadata.jsonl, or a .txt file beside each</source>
            <translation>metadata.jsonl 中的描述，或每张图片旁的 .txt 文件</translation>
        </message>
        <message>
            <source>Digits, kinds of animals, styles</source>
            <translation>数字、动物种类、风格</translation>
        </message>
        <message>
            <source>Every picture has a sentence that says what it shows.</source>
            <translation>每张图片都有一句话说明其内容。</translation>
        </message>
        <message>
            <source>Every picture has a sound of its own.</source>
            <translation>每张图片都有自己的声音。</translation>
        </message>
        <message>
            <source>Every picture has its counterpart: the same scene, before and after.</source>
            <translation>每张图片都有对应的另一张：同一场景的前后两张。</translation>
        </message>
        <message>
            <source>Families that learn from this</source>
            <translation>可从这类数据学习的模型家族</translation>
        </message>
        <message>
            <source>Horses and zebras, photos and paintings</source>
            <translation>马与斑马、照片与绘画</translation>
        </message>
        <message>
            <source>Looking for installed families …</source>
            <translation>正在查找已安装的模型家族 …</translation>
        </message>
        <message>
            <source>No installed family learns from this yet; the page Plugins adds families.</source>
            <translation>已安装的模型家族都不能从这类数据学习；可在“插件”页面添加模型家族。</translation>
        </message>
        <message>
            <source>One folder</source>
            <translation>一个文件夹</translation>
        </message>
        <message>
            <source>One folder for each class</source>
            <translation>每个类别一个文件夹</translation>
        </message>
        <message>
            <source>Pairs</source>
            <translation>配对</translation>
        </message>
        <message>
            <source>Pictures of one kind, to make new ones like them.</source>
            <translation>同一类图片，用来生成与之相似的新图片。</translation>
        </message>
        <message>
            <source>Pictures of one thing here, of another there. None needs a partner.</source>
            <translation>一个文件夹是一类图片，另一个文件夹是另一类图片，无需一一对应。</translation>
        </message>
        <message>
            <source>Pictures sorted into folders by what they show, to make new ones of a class.</source>
            <translation>按内容分文件夹存放的图片，用于生成某一类的新图片。</translation>
        </message>
        <message>
            <source>Pictures with sounds</source>
            <translation>图片与声音</translation>
        </message>
        <message>
            <source>Pictures with texts</source>
            <translation>图片与文字</translation>
        </message>
        <message>
            <source>Portraits, textures, flowers</source>
            <translation>肖像、纹理、花卉</translation>
        </message>
        <message>
            <source>Sketches and photos, maps and aerial views</source>
            <translation>草图与照片、地图与航拍图</translation>
        </message>
        <message>
            <source>Two folders</source>
            <translation>两个文件夹</translation>
        </message>
        <message>
            <source>What have you got?</source>
            <translation>你有哪些图片？</translation>
        </message>
        <message>
            <source>What you have</source>
            <translation>现有图片</translation>
        </message>
    </context>
    <context>
        <name>LabPage</name>
        <message>
            <source>Choose the picture that is to be learned.</source>
            <translation>请选择要学习的图片。</translation>
        </message>
        <message>
            <source>Experiment</source>
            <translation>实验</translation>
        </message>
        <message>
            <source>Experiments</source>
            <translation>实验</translation>
        </message>
        <message>
            <source>Folder for strip.png, last.png and curves.json</source>
            <translation>存放 strip.png、last.png 和 curves.json 的文件夹</translation>
        </message>
        <message>
            <source>Here a generator and a discriminator play for points of the plane, where everything can be seen: which distances show the way, how a generator stands still, how it collapses.</source>
            <translation>这里，生成器与判别器在平面的点上对抗，一切都可看见：哪些距离指明方向，生成器如何停滞，又如何崩溃。</translation>
        </message>
        <message>
            <source>Keep the experiment to compare</source>
            <translation>保留此实验以供对比</translation>
        </message>
        <message>
            <source>Keep to compare</source>
            <translation>保留对比</translation>
        </message>
        <message>
            <source>Lab</source>
            <translation>实验室</translation>
        </message>
        <message>
            <source>Let the kept one go</source>
            <translation>放弃保留的实验</translation>
        </message>
        <message>
            <source>Nothing was played yet</source>
            <translation>尚未运行实验</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message>
            <source>Play the first experiment</source>
            <translation>运行第一个实验</translation>
        </message>
        <message>
            <source>Save film strip, last moment and curves in a folder</source>
            <translation>将胶片条、最后时刻和曲线保存到文件夹</translation>
        </message>
        <message>
            <source>Save the experiment…</source>
            <translation>保存实验…</translation>
        </message>
        <message>
            <source>Saved {0}.</source>
            <translation>已保存 {0}。</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>保存…</translation>
        </message>
        <message>
            <source>Show this experiment beside the next one</source>
            <translation>将此实验与下一个并排显示</translation>
        </message>
        <message>
            <source>Start the experiment</source>
            <translation>开始实验</translation>
        </message>
        <message>
            <source>Stop the experiment</source>
            <translation>停止实验</translation>
        </message>
        <message>
            <source>Two lines</source>
            <translation>两条直线</translation>
        </message>
    </context>
    <context>
        <name>LabSeries</name>
        <message>
            <source>Critic's estimate</source>
            <translation>判别器的估计</translation>
        </message>
        <message>
            <source>Divergence in nats, counted in cells; log 2 where the points share no cell</source>
            <translation>按单元格计数的散度，单位 nat；点不共用单元格时为 log 2</translation>
        </message>
        <message>
            <source>Generator's slope</source>
            <translation>生成器的梯度</translation>
        </message>
        <message>
            <source>How far apart the discriminator itself finds the two: what training can see</source>
            <translation>判别器自身认为两者相距多远：训练所能看到的</translation>
        </message>
        <message>
            <source>Jensen-Shannon</source>
            <translation>Jensen-Shannon</translation>
        </message>
        <message>
            <source>Kullback-Leibler</source>
            <translation>Kullback-Leibler</translation>
        </message>
        <message>
            <source>Modes covered</source>
            <translation>覆盖的模式</translation>
        </message>
        <message>
            <source>Modes that a fair share of the generated points lie on</source>
            <translation>有相当份额的生成点落于其上的模式数</translation>
        </message>
        <message>
            <source>Of generated from real points, in nats, estimated from nearest neighbours</source>
            <translation>生成点相对真实点，单位 nat，由最近邻估计</translation>
        </message>
        <message>
            <source>Share of the discriminator's weights that clipping holds at its bound</source>
            <translation>被裁剪限制在界限上的判别器权重的比例</translation>
        </message>
        <message>
            <source>The mean way of the cheapest matching of generated to real points, found exactly</source>
            <translation>生成点与真实点最省匹配的平均距离，精确求得</translation>
        </message>
        <message>
            <source>Wasserstein</source>
            <translation>Wasserstein</translation>
        </message>
        <message>
            <source>Weights at the bound</source>
            <translation>界限上的权重</translation>
        </message>
        <message>
            <source>What the generator learns from: the gradient of its loss at its points; near 0 it stands still</source>
            <translation>生成器赖以学习的内容：其损失在各点处的梯度；接近 0 时停滞</translation>
        </message>
    </context>
    <context>
        <name>LabSetup</name>
        <message>
            <source>A picture</source>
            <translation>图片</translation>
        </message>
        <message>
            <source>A picture whose dark places are learned</source>
            <translation>学习其深色部分的图片</translation>
        </message>
        <message>
            <source>Begin with the settings that show one thing</source>
            <translation>从只展示一种现象的设置开始</translation>
        </message>
        <message>
            <source>Choose a picture whose dark places are learned</source>
            <translation>选择要学习其深色部分的图片</translation>
        </message>
        <message>
            <source>Choose picture…</source>
            <translation>选择图片…</translation>
        </message>
        <message>
            <source>Grid of 25</source>
            <translation>25 点网格</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>直线</translation>
        </message>
        <message>
            <source>Pictures ({0})</source>
            <translation>图片 ({0})</translation>
        </message>
        <message>
            <source>Play this experiment from its beginning</source>
            <translation>从头运行此实验</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>预设</translation>
        </message>
        <message>
            <source>Ring of 8</source>
            <translation>8 点圆环</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Stop at once and keep what was seen</source>
            <translation>立即停止并保留已看到的内容</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>These settings</source>
            <translation>当前设置</translation>
        </message>
        <message>
            <source>Two moons</source>
            <translation>双月</translation>
        </message>
        <message>
            <source>What is learned</source>
            <translation>要学习的分布</translation>
        </message>
    </context>
    <context>
        <name>LatentPage</name>
        <message>
            <source>Between</source>
            <translation>之间</translation>
        </message>
        <message>
            <source>Choose another Model</source>
            <translation>选择其他模型</translation>
        </message>
        <message>
            <source>Choose no code</source>
            <translation>取消选择编码</translation>
        </message>
        <message>
            <source>Comparing with {0}…</source>
            <translation>正在与 {0} 比较…</translation>
        </message>
        <message>
            <source>Directions</source>
            <translation>方向</translation>
        </message>
        <message>
            <source>Drop to find the code of {0}</source>
            <translation>松开即可查找 {0} 的编码</translation>
        </message>
        <message>
            <source>Encode a picture</source>
            <translation>为图片编码</translation>
        </message>
        <message>
            <source>Folder of the training pictures</source>
            <translation>训练图片文件夹</translation>
        </message>
        <message>
            <source>Forgot {0}.</source>
            <translation>已删除 {0}。</translation>
        </message>
        <message>
            <source>Kept as {0}.</source>
            <translation>已保留为 {0}。</translation>
        </message>
        <message>
            <source>Latent</source>
            <translation>潜空间</translation>
        </message>
        <message>
            <source>Looking for the code of {0}…</source>
            <translation>正在查找 {0} 的编码…</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>正在查找…</translation>
        </message>
        <message>
            <source>Models that sample or decode make pictures from codes: those of GAN, GLO, VAE, flow and diffusion.</source>
            <translation>生成或解码的模型由编码生成图片：GAN、GLO、VAE、流和扩散的模型。</translation>
        </message>
        <message>
            <source>No Model with codes yet</source>
            <translation>还没有带编码的模型</translation>
        </message>
        <message>
            <source>Save the picture</source>
            <translation>保存图片</translation>
        </message>
        <message>
            <source>Save the picture as</source>
            <translation>将图片另存为</translation>
        </message>
        <message>
            <source>Save the walk</source>
            <translation>保存漫游</translation>
        </message>
        <message>
            <source>Saved as {path}.</source>
            <translation>已保存为 {path}。</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>在文件夹中显示</translation>
        </message>
        <message>
            <source>Show other samples</source>
            <translation>显示其他样本</translation>
        </message>
        <message>
            <source>Show the Models</source>
            <translation>显示模型</translation>
        </message>
        <message>
            <source>Sum</source>
            <translation>运算</translation>
        </message>
        <message>
            <source>The pictures of {0} are made from no code.</source>
            <translation>{0} 的图片不由编码生成。</translation>
        </message>
        <message>
            <source>Tools</source>
            <translation>工具</translation>
        </message>
        <message>
            <source>Train one</source>
            <translation>训练一个</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Walk to {0}</source>
            <translation>漫游到 {0}</translation>
        </message>
        <message>
            <source>{0}, mirrored, {1:.1f} levels away</source>
            <translation>{0}（镜像），相差 {1:.1f} 级</translation>
        </message>
        <message>
            <source>{0}, {1:.1f} levels away</source>
            <translation>{0}，相差 {1:.1f} 级</translation>
        </message>
    </context>
    <context>
        <name>LatentPanel</name>
        <message>
            <source>Codes</source>
            <translation>编码</translation>
        </message>
        <message>
            <source>Encode a picture…</source>
            <translation>为图片编码…</translation>
        </message>
        <message>
            <source>Every picture is made from a code. Choose codes from the shelf; walk between them, add them, or move one along a direction. What you keep has a name and is there again next time.</source>
            <translation>每张图片都由编码生成。从架上选择编码，在其间漫游、相加，或沿某个方向移动。保留的编码带有名称，下次仍在。</translation>
        </message>
        <message>
            <source>Find the code of a picture; you can also drop one on the page (Ctrl+O)</source>
            <translation>查找图片的编码；也可将图片拖放到页面上 (Ctrl+O)</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Other samples</source>
            <translation>其他样本</translation>
        </message>
        <message>
            <source>Put the codes of the next seeds on the shelf (Ctrl+R)</source>
            <translation>将接下来的种子的编码放到架上 (Ctrl+R)</translation>
        </message>
    </context>
    <context>
        <name>LibraryBar</name>
        <message>
            <source>1 Model</source>
            <translation>1 个模型</translation>
        </message>
        <message>
            <source>Add a Model file</source>
            <translation>添加模型文件</translation>
        </message>
        <message>
            <source>Add a Model file…</source>
            <translation>添加模型文件…</translation>
        </message>
        <message>
            <source>All families</source>
            <translation>全部模型家族</translation>
        </message>
        <message>
            <source>Check a Model file and add it; dropping it here does the same</source>
            <translation>检查并添加模型文件；也可直接拖放到此处</translation>
        </message>
        <message>
            <source>Family</source>
            <translation>模型家族</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>Search the Models</source>
            <translation>搜索模型</translation>
        </message>
        <message>
            <source>Show Models of one family</source>
            <translation>只显示某一模型家族的模型</translation>
        </message>
        <message>
            <source>Words in titles, names, directions and licences</source>
            <translation>标题、名称、方向和许可中的词</translation>
        </message>
        <message>
            <source>{0} Models</source>
            <translation>{0} 个模型</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} / {1}</translation>
        </message>
    </context>
    <context>
        <name>LinesView</name>
        <message>
            <source>Distance of the lines</source>
            <translation>两条直线的距离</translation>
        </message>
        <message>
            <source>Distance {0}: Jensen-Shannon {1}, Kullback-Leibler {2}, Wasserstein {3}</source>
            <translation>距离 {0}：Jensen-Shannon {1}，Kullback-Leibler {2}，Wasserstein {3}</translation>
        </message>
        <message>
            <source>Jensen-Shannon</source>
            <translation>Jensen-Shannon</translation>
        </message>
        <message>
            <source>Move the generated line away from the real one</source>
            <translation>将生成的直线移离真实的直线</translation>
        </message>
        <message>
            <source>Real points lie on the grey line, generated ones on the other. As long as the lines do not touch, Jensen-Shannon is log 2 = 0.693 however far they are apart: it is flat, and a generator learns nothing from it. Wasserstein is the distance itself, and its slope shows the way.</source>
            <translation>真实点在灰色直线上，生成点在另一条上。只要两线不相接，无论相距多远，Jensen-Shannon 都是 log 2 = 0.693：它是平的，生成器从中学不到任何东西。Wasserstein 就是距离本身，其斜率指明方向。</translation>
        </message>
        <message>
            <source>Two parallel lines</source>
            <translation>两条平行直线</translation>
        </message>
        <message>
            <source>Wasserstein</source>
            <translation>Wasserstein</translation>
        </message>
    </context>
    <context>
        <name>LivePage</name>
        <message>
            <source>Choose another Model</source>
            <translation>选择其他模型</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>对比</translation>
        </message>
        <message>
            <source>Compare with the original</source>
            <translation>与原图对比</translation>
        </message>
        <message>
            <source>Controls</source>
            <translation>控制栏</translation>
        </message>
        <message>
            <source>Freeze</source>
            <translation>冻结</translation>
        </message>
        <message>
            <source>Freeze the picture</source>
            <translation>冻结画面</translation>
        </message>
        <message>
            <source>Live</source>
            <translation>实时</translation>
        </message>
        <message>
            <source>Mirror</source>
            <translation>镜像</translation>
        </message>
        <message>
            <source>Mirror the picture</source>
            <translation>镜像画面</translation>
        </message>
        <message>
            <source>Play a folder</source>
            <translation>播放文件夹</translation>
        </message>
        <message>
            <source>Play a video</source>
            <translation>播放视频</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>录制</translation>
        </message>
        <message>
            <source>Record to a video file</source>
            <translation>录制为视频文件</translation>
        </message>
        <message>
            <source>Save this frame as a picture</source>
            <translation>将此帧保存为图片</translation>
        </message>
        <message>
            <source>Show it to other programs as a camera</source>
            <translation>以摄像头形式提供给其他程序</translation>
        </message>
        <message>
            <source>Show rate and latency</source>
            <translation>显示帧率和延迟</translation>
        </message>
        <message>
            <source>Show source and Model</source>
            <translation>显示来源和模型</translation>
        </message>
        <message>
            <source>Snapshot</source>
            <translation>快照</translation>
        </message>
        <message>
            <source>Start or stop the live picture</source>
            <translation>启动或停止实时画面</translation>
        </message>
        <message>
            <source>Virtual camera</source>
            <translation>虚拟摄像头</translation>
        </message>
        <message>
            <source>starting</source>
            <translation>正在启动</translation>
        </message>
        <message>
            <source>stopped</source>
            <translation>已停止</translation>
        </message>
        <message>
            <source>{rate} fps  {median} / {late} ms  {dropped} dropped</source>
            <translation>{rate} fps  {median} / {late} ms  丢弃 {dropped} 帧</translation>
        </message>
    </context>
    <context>
        <name>LivePanel</name>
        <message>
            <source>As large as it comes</source>
            <translation>来源的原始尺寸</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>Let a folder of pictures play the part of the camera</source>
            <translation>用图片文件夹代替摄像头</translation>
        </message>
        <message>
            <source>Let a video file play the part of the camera</source>
            <translation>用视频文件代替摄像头</translation>
        </message>
        <message>
            <source>No camera</source>
            <translation>无摄像头</translation>
        </message>
        <message>
            <source>Play a folder</source>
            <translation>播放文件夹</translation>
        </message>
        <message>
            <source>Play a video</source>
            <translation>播放视频</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>启动</translation>
        </message>
        <message>
            <source>Start or stop the live picture (Ctrl+Return)</source>
            <translation>启动或停止实时画面 (Ctrl+Return)</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>The camera, video or folder that pictures come from</source>
            <translation>画面的来源：摄像头、视频或文件夹</translation>
        </message>
        <message>
            <source>Video</source>
            <translation>视频</translation>
        </message>
    </context>
    <context>
        <name>LiveReports</name>
        <message>
            <source>Saved as {path}.</source>
            <translation>已保存为 {path}。</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>在文件夹中显示</translation>
        </message>
    </context>
    <context>
        <name>LiveSources</name>
        <message>
            <source>All files (*)</source>
            <translation>所有文件 (*)</translation>
        </message>
        <message>
            <source>Play a folder</source>
            <translation>播放文件夹</translation>
        </message>
        <message>
            <source>Play a video</source>
            <translation>播放视频</translation>
        </message>
        <message>
            <source>Videos ({suffixes})</source>
            <translation>视频 ({suffixes})</translation>
        </message>
    </context>
    <context>
        <name>LogView</name>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Copy the full text, for a report to the plugin's author</source>
            <translation>复制全文，以便向插件作者报告</translation>
        </message>
        <message>
            <source>Copy: {0}</source>
            <translation>复制：{0}</translation>
        </message>
    </context>
    <context>
        <name>MadeGrid</name>
        <message>
            <source>Click a picture to see it large; drag it into another program</source>
            <translation>点击图片可放大查看；可将其拖到其他程序中</translation>
        </message>
        <message>
            <source>Pictures that were made</source>
            <translation>生成的图片</translation>
        </message>
        <message>
            <source>seed {0}</source>
            <translation>种子 {0}</translation>
        </message>
    </context>
    <context>
        <name>MeasureStep</name>
        <message>
            <source>About {0}</source>
            <translation>约 {0}</translation>
        </message>
        <message>
            <source>An image takes</source>
            <translation>每张图像用时</translation>
        </message>
        <message>
            <source>Change the settings so that they need less memory, and measure again</source>
            <translation>更改设置以减少内存占用，然后重新测量</translation>
        </message>
        <message>
            <source>Checkpoints</source>
            <translation>检查点</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>设备</translation>
        </message>
        <message>
            <source>Go on without knowing how long it takes</source>
            <translation>不测量所需时间，直接继续</translation>
        </message>
        <message>
            <source>How long will it take?</source>
            <translation>需要多长时间？</translation>
        </message>
        <message>
            <source>How this is computed</source>
            <translation>计算方法</translation>
        </message>
        <message>
            <source>Images in all</source>
            <translation>图像总数</translation>
        </message>
        <message>
            <source>It could not be measured.</source>
            <translation>无法测量。</translation>
        </message>
        <message>
            <source>It does not fit into the memory.</source>
            <translation>内存容纳不下。</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>测量</translation>
        </message>
        <message>
            <source>Measure again</source>
            <translation>重新测量</translation>
        </message>
        <message>
            <source>Measure the same settings once more</source>
            <translation>用相同的设置再测量一次</translation>
        </message>
        <message>
            <source>Measuring …</source>
            <translation>正在测量 …</translation>
        </message>
        <message>
            <source>Not measured.</source>
            <translation>未测量。</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>跳过</translation>
        </message>
        <message>
            <source>So it takes</source>
            <translation>总用时</translation>
        </message>
        <message>
            <source>Some real steps are trained and thrown away; this takes up to a minute.</source>
            <translation>实际训练几步后丢弃结果；最多需要一分钟。</translation>
        </message>
        <message>
            <source>Steps measured</source>
            <translation>已测量的步数</translation>
        </message>
        <message>
            <source>The time shows while it trains.</source>
            <translation>所需时间会在训练时显示。</translation>
        </message>
        <message>
            <source>Use a batch of {0}</source>
            <translation>将批大小改为 {0}</translation>
        </message>
        <message>
            <source>Use pictures of {0} px</source>
            <translation>将图片尺寸改为 {0} px</translation>
        </message>
        <message>
            <source>{0} GB</source>
            <translation>{0} GB</translation>
        </message>
        <message>
            <source>{0} MB each, {1} kept; {2} GB free on the disk</source>
            <translation>每个 {0} MB，保留 {1} 个；磁盘剩余 {2} GB</translation>
        </message>
        <message>
            <source>{0} of {1} GB</source>
            <translation>{0} / {1} GB</translation>
        </message>
        <message>
            <source>{0} s, half of them {1} to {2} s</source>
            <translation>{0} 秒，半数在 {1} 至 {2} 秒之间</translation>
        </message>
        <message>
            <source>{0} to {1}</source>
            <translation>{0} 至 {1}</translation>
        </message>
        <message>
            <source>{0}: does not fit</source>
            <translation>{0}：容纳不下</translation>
        </message>
        <message>
            <source>{0}: fits</source>
            <translation>{0}：可以容纳</translation>
        </message>
        <message>
            <source>{0}; the disk is too full for its checkpoints</source>
            <translation>{0}；磁盘空间不足以存放检查点</translation>
        </message>
    </context>
    <context>
        <name>ModelPicker</name>
        <message>
            <source>Add one, or train one</source>
            <translation>请添加或训练一个</translation>
        </message>
        <message>
            <source>No Model</source>
            <translation>无模型</translation>
        </message>
        <message>
            <source>{title}. Press to choose another Model.</source>
            <translation>{title}。按下可选择其他模型。</translation>
        </message>
    </context>
    <context>
        <name>ModelsPage</name>
        <message>
            <source>A Model translates pictures. Add one that you were given, drop it here, or train your own.</source>
            <translation>模型用于转换图片。可以添加别人提供的模型、将其拖放到此处，或训练自己的模型。</translation>
        </message>
        <message>
            <source>A search looks at titles, names, directions, families and licences.</source>
            <translation>搜索范围包括标题、名称、方向、模型家族和许可。</translation>
        </message>
        <message>
            <source>Add Model files</source>
            <translation>添加模型文件</translation>
        </message>
        <message>
            <source>Add a Model file</source>
            <translation>添加模型文件</translation>
        </message>
        <message>
            <source>Add a Model file…</source>
            <translation>添加模型文件…</translation>
        </message>
        <message>
            <source>Add {0} to the Models</source>
            <translation>将 {0} 添加到模型库</translation>
        </message>
        <message>
            <source>Added as {0}, because another Model is called {1}.</source>
            <translation>已添加为 {0}，因为已有模型名为 {1}。</translation>
        </message>
        <message>
            <source>Added {0}.</source>
            <translation>已添加 {0}。</translation>
        </message>
        <message>
            <source>An export is still at work; wait for its end, or stop it.</source>
            <translation>仍有导出正在进行；请等待其结束，或将其停止。</translation>
        </message>
        <message>
            <source>Checking {0} before it is used…</source>
            <translation>使用前正在检查 {0}…</translation>
        </message>
        <message>
            <source>Clear the search</source>
            <translation>清除搜索</translation>
        </message>
        <message>
            <source>Convert with this Model</source>
            <translation>用此模型转换</translation>
        </message>
        <message>
            <source>Copied {0} file to {1}.</source>
            <translation>已将 {0} 个文件复制到 {1}。</translation>
        </message>
        <message>
            <source>Copied {0} files to {1}.</source>
            <translation>已将 {0} 个文件复制到 {1}。</translation>
        </message>
        <message>
            <source>Copy Model files to</source>
            <translation>将模型文件复制到</translation>
        </message>
        <message>
            <source>Copy Models to a folder…</source>
            <translation>将模型复制到文件夹…</translation>
        </message>
        <message>
            <source>Evaluate Models</source>
            <translation>评估模型</translation>
        </message>
        <message>
            <source>Export Models…</source>
            <translation>导出模型…</translation>
        </message>
        <message>
            <source>Find a Model</source>
            <translation>查找模型</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Models ({0})</source>
            <translation>模型 ({0})</translation>
        </message>
        <message>
            <source>Move Models to the trash</source>
            <translation>将模型移到回收站</translation>
        </message>
        <message>
            <source>Moved {0} Model to the trash.</source>
            <translation>已将 {0} 个模型移到回收站。</translation>
        </message>
        <message>
            <source>Moved {0} Models to the trash.</source>
            <translation>已将 {0} 个模型移到回收站。</translation>
        </message>
        <message>
            <source>No Model is like that</source>
            <translation>没有符合条件的模型</translation>
        </message>
        <message>
            <source>No Models yet</source>
            <translation>还没有模型</translation>
        </message>
        <message>
            <source>No program was found that shows folders; it is {0}.</source>
            <translation>未找到可显示文件夹的程序；文件夹为 {0}。</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message>
            <source>Open the Model's folder</source>
            <translation>打开模型所在的文件夹</translation>
        </message>
        <message>
            <source>Train one</source>
            <translation>训练一个</translation>
        </message>
        <message>
            <source>{0} files</source>
            <translation>{0} 个文件</translation>
        </message>
    </context>
    <context>
        <name>Moment</name>
        <message>
            <source>Go through the samples, oldest on the left</source>
            <translation>浏览样本，最早的在最左侧</translation>
        </message>
        <message>
            <source>Samples at {0} images</source>
            <translation>{0} 张图像时的样本</translation>
        </message>
        <message>
            <source>The first samples come with the training</source>
            <translation>训练开始后会出现第一批样本</translation>
        </message>
        <message>
            <source>The next sample</source>
            <translation>下一个样本</translation>
        </message>
        <message>
            <source>The sample before</source>
            <translation>上一个样本</translation>
        </message>
    </context>
    <context>
        <name>Mosaic</name>
        <message>
            <source>{0} pictures</source>
            <translation>{0} 张图片</translation>
        </message>
    </context>
    <context>
        <name>NotesDialog</name>
        <message>
            <source>Change nothing</source>
            <translation>不作任何更改</translation>
        </message>
        <message>
            <source>Favourite</source>
            <translation>收藏</translation>
        </message>
        <message>
            <source>Keep the name and the note in the run's folder</source>
            <translation>将名称和备注保存在训练记录的文件夹中</translation>
        </message>
        <message>
            <source>Mark the run with a star</source>
            <translation>用星标标记此训练记录</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Notes on {0}</source>
            <translation>{0} 的备注</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>What the run is called; its folder keeps its name</source>
            <translation>训练记录的显示名称；其文件夹名不变</translation>
        </message>
        <message>
            <source>What was tried, and what came of it</source>
            <translation>尝试了什么，结果如何</translation>
        </message>
    </context>
    <context>
        <name>Notice</name>
        <message>
            <source>Close this message</source>
            <translation>关闭此消息</translation>
        </message>
    </context>
    <context>
        <name>Opening</name>
        <message>
            <source>All files (*)</source>
            <translation>所有文件 (*)</translation>
        </message>
        <message>
            <source>Open a folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message>
            <source>Open pictures</source>
            <translation>打开图片</translation>
        </message>
        <message>
            <source>Pictures ({suffixes})</source>
            <translation>图片 ({suffixes})</translation>
        </message>
        <message>
            <source>The clipboard holds no picture; copy one, or a picture file, and paste again.</source>
            <translation>剪贴板中没有图片；请复制图片或图片文件后再粘贴。</translation>
        </message>
        <message>
            <source>{0}: no picture.</source>
            <translation>{0}：不是图片。</translation>
        </message>
    </context>
    <context>
        <name>OptionalField</name>
        <message>
            <source>Give a value: {name}</source>
            <translation>指定值：{name}</translation>
        </message>
        <message>
            <source>Give a value; without one it is left to the program</source>
            <translation>指定一个值；不指定则由程序决定</translation>
        </message>
    </context>
    <context>
        <name>OrderDialog</name>
        <message>
            <source>All of them are judged by the same pictures; only scores that may be compared are ranked.</source>
            <translation>全部由相同的图片评判；只对可比较的分数排名。</translation>
        </message>
        <message>
            <source>Choose the folder of pictures to translate; none that was trained on.</source>
            <translation>选择要转换的图片文件夹；不得含训练用过的图片。</translation>
        </message>
        <message>
            <source>Choose the folder of real pictures that the result should be like.</source>
            <translation>选择结果应与之相像的真实图片文件夹。</translation>
        </message>
        <message>
            <source>Compare {0}</source>
            <translation>对比 {0}</translation>
        </message>
        <message>
            <source>Do not evaluate</source>
            <translation>不评估</translation>
        </message>
        <message>
            <source>Evaluate</source>
            <translation>评估</translation>
        </message>
        <message>
            <source>Evaluate as a job; the report opens when it is done</source>
            <translation>作为任务进行评估；完成后打开报告</translation>
        </message>
        <message>
            <source>Evaluate {0}</source>
            <translation>评估 {0}</translation>
        </message>
        <message>
            <source>Its pictures are held against real ones that it was not trained on.</source>
            <translation>将其图片与未用于训练的真实图片比较。</translation>
        </message>
        <message>
            <source>The newest checkpoint is judged by the pictures that the run held out. Folders that are given here take their place.</source>
            <translation>用训练记录留出的图片评判最新的检查点。此处给出的文件夹会取代它们。</translation>
        </message>
        <message>
            <source>There is no folder {0}; choose another one.</source>
            <translation>没有文件夹 {0}；请另选一个。</translation>
        </message>
        <message>
            <source>These settings</source>
            <translation>当前设置</translation>
        </message>
    </context>
    <context>
        <name>PairPicture</name>
        <message>
            <source>Two pictures that this Model made</source>
            <translation>此模型生成的两张图片</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>Action</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>Command palette</source>
            <translation>命令面板</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>页面</translation>
        </message>
        <message>
            <source>Search the actions</source>
            <translation>搜索操作</translation>
        </message>
        <message>
            <source>Shortcut</source>
            <translation>快捷键</translation>
        </message>
        <message>
            <source>Type a few words; Enter does the first action below</source>
            <translation>输入几个词；按 Enter 执行下方的第一个操作</translation>
        </message>
        <message>
            <source>What do you want to do?</source>
            <translation>想要做什么？</translation>
        </message>
    </context>
    <context>
        <name>Pane</name>
        <message>
            <source>After</source>
            <translation>转换后</translation>
        </message>
        <message>
            <source>Original</source>
            <translation>原图</translation>
        </message>
        <message>
            <source>Translating …</source>
            <translation>正在转换 …</translation>
        </message>
    </context>
    <context>
        <name>PictureGrid</name>
        <message>
            <source>No pictures</source>
            <translation>没有图片</translation>
        </message>
        <message>
            <source>test</source>
            <translation>测试</translation>
        </message>
        <message>
            <source>{0}: held out for testing; click to leave it out</source>
            <translation>{0}：留作测试；点击可排除</translation>
        </message>
        <message>
            <source>{0}: left out; click to take it back</source>
            <translation>{0}：已排除；点击可重新采用</translation>
        </message>
        <message>
            <source>{0}; click to leave it out</source>
            <translation>{0}；点击可排除</translation>
        </message>
    </context>
    <context>
        <name>PicturePanel</name>
        <message>
            <source>The same pictures by every Model</source>
            <translation>各模型生成的相同图片</translation>
        </message>
        <message>
            <source>Which pictures</source>
            <translation>哪些图片</translation>
        </message>
        <message>
            <source>Which pictures of the report are shown</source>
            <translation>显示报告中的哪些图片</translation>
        </message>
    </context>
    <context>
        <name>PlanView</name>
        <message>
            <source>About {0} are fetched.</source>
            <translation>约需下载 {0}。</translation>
        </message>
        <message>
            <source>It brings nothing else.</source>
            <translation>不附带其他内容。</translation>
        </message>
        <message>
            <source>It brings {0} more.</source>
            <translation>另附带 {0} 个包。</translation>
        </message>
        <message>
            <source>Nothing that Translator uses is changed.</source>
            <translation>Translator 所用的内容均不改变。</translation>
        </message>
        <message>
            <source>What would be added</source>
            <translation>将添加的内容</translation>
        </message>
        <message>
            <source>{0} {1} is the newest version that fits.</source>
            <translation>{0} {1} 是适用的最新版本。</translation>
        </message>
        <message>
            <source>{0} {1} will be added.</source>
            <translation>将添加 {0} {1}。</translation>
        </message>
        <message>
            <source>{0} {1} will take the place of {2}.</source>
            <translation>{0} {1} 将取代 {2}。</translation>
        </message>
    </context>
    <context>
        <name>Plane</name>
        <message>
            <source>Real points grey, generated ones coloured; the ground is green where the discriminator says real</source>
            <translation>真实点为灰色，生成点为彩色；判别器判为真实之处底色为绿色</translation>
        </message>
    </context>
    <context>
        <name>PluginRow</name>
        <message>
            <source>A plugin that is off is not loaded, in this window and on the command line</source>
            <translation>已关闭的插件在窗口和命令行中都不会加载</translation>
        </message>
        <message>
            <source>API {0}</source>
            <translation>API {0}</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>加载失败</translation>
        </message>
        <message>
            <source>Full text of the error</source>
            <translation>错误全文</translation>
        </message>
        <message>
            <source>In the plugin folder</source>
            <translation>位于插件文件夹</translation>
        </message>
        <message>
            <source>Its files have changed since it was loaded; they are used after a restart.</source>
            <translation>加载后其文件已更改；重启后生效。</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>未采用</translation>
        </message>
        <message>
            <source>Load the plugin {0}</source>
            <translation>加载插件 {0}</translation>
        </message>
        <message>
            <source>Loaded</source>
            <translation>已加载</translation>
        </message>
        <message>
            <source>Look for a newer version of {0}</source>
            <translation>查找 {0} 的新版本</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>已关闭</translation>
        </message>
        <message>
            <source>Part of Translator</source>
            <translation>Translator 自带</translation>
        </message>
        <message>
            <source>Plugin {0}, {1}</source>
            <translation>插件 {0}，{1}</translation>
        </message>
        <message>
            <source>Remove {0}; that can be undone</source>
            <translation>移除 {0}；可以撤销</translation>
        </message>
        <message>
            <source>Remove…</source>
            <translation>移除…</translation>
        </message>
        <message>
            <source>Update…</source>
            <translation>更新…</translation>
        </message>
        <message>
            <source>adds {0}</source>
            <translation>提供 {0}</translation>
        </message>
    </context>
    <context>
        <name>PluginsPage</name>
        <message>
            <source>All plugins that were found</source>
            <translation>找到的全部插件</translation>
        </message>
        <message>
            <source>Every plugin that is on was loaded without a problem.</source>
            <translation>已启用的插件均已顺利加载。</translation>
        </message>
        <message>
            <source>Install a plugin from a folder, a wheel or by name; dropping one here does the same</source>
            <translation>从文件夹、wheel 或按名称安装插件；拖放到此处亦可</translation>
        </message>
        <message>
            <source>Install a plugin…</source>
            <translation>安装插件…</translation>
        </message>
        <message>
            <source>Installed</source>
            <translation>已安装</translation>
        </message>
        <message>
            <source>Installed ({0})</source>
            <translation>已安装 ({0})</translation>
        </message>
        <message>
            <source>Installing {0} {1}</source>
            <translation>正在安装 {0} {1}</translation>
        </message>
        <message>
            <source>Install…</source>
            <translation>安装…</translation>
        </message>
        <message>
            <source>Its families can no longer be trained. Runs and Models stay.</source>
            <translation>其模型家族将不能再用于训练。训练记录和模型会保留。</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>Load every plugin in a process of its own, as if it were new</source>
            <translation>将每个插件视为新插件，在独立进程中加载</translation>
        </message>
        <message>
            <source>Look at what {0} would add</source>
            <translation>查看 {0} 会添加什么</translation>
        </message>
        <message>
            <source>Looking for plugins; a new one is first tried apart…</source>
            <translation>正在查找插件；新插件会先单独试用…</translation>
        </message>
        <message>
            <source>No program was found that shows folders; it is {0}.</source>
            <translation>未找到可显示文件夹的程序；文件夹为 {0}。</translation>
        </message>
        <message>
            <source>Open plugin folder</source>
            <translation>打开插件文件夹</translation>
        </message>
        <message>
            <source>Open the folder that is searched for plugins</source>
            <translation>打开查找插件的文件夹</translation>
        </message>
        <message>
            <source>Open the plugin folder</source>
            <translation>打开插件文件夹</translation>
        </message>
        <message>
            <source>Plugins</source>
            <translation>插件</translation>
        </message>
        <message>
            <source>Plugins of which something could not be loaded</source>
            <translation>有内容无法加载的插件</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>Problems ({0})</source>
            <translation>问题 ({0})</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Remove {0}?</source>
            <translation>移除 {0}？</translation>
        </message>
        <message>
            <source>Restart Translator</source>
            <translation>重启 Translator</translation>
        </message>
        <message>
            <source>The files of a plugin have changed since it was loaded.</source>
            <translation>有插件的文件在加载后已更改。</translation>
        </message>
        <message>
            <source>The last change of plugins is undone.</source>
            <translation>已撤销最近一次插件更改。</translation>
        </message>
        <message>
            <source>Try all again</source>
            <translation>全部重试</translation>
        </message>
        <message>
            <source>Try all plugins again</source>
            <translation>重新尝试全部插件</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Undo the last change of plugins</source>
            <translation>撤销最近一次插件更改</translation>
        </message>
        <message>
            <source>Updating {0} to {1}</source>
            <translation>正在将 {0} 更新到 {1}</translation>
        </message>
        <message>
            <source>Which plugins are shown</source>
            <translation>显示哪些插件</translation>
        </message>
        <message>
            <source>Work is running; stop it or wait until it has ended, then restart.</source>
            <translation>有工作正在运行；请停止或等待其结束后再重启。</translation>
        </message>
        <message>
            <source>{0} is installed. A restart brings it into every list of this window.</source>
            <translation>{0} 已安装。重启后会出现在本窗口的所有列表中。</translation>
        </message>
        <message>
            <source>{0} is off for all new work. Its code stays in memory until a restart.</source>
            <translation>{0} 已对所有新工作关闭。其代码在重启前仍留在内存中。</translation>
        </message>
        <message>
            <source>{0} is removed.</source>
            <translation>{0} 已移除。</translation>
        </message>
    </context>
    <context>
        <name>PortForm</name>
        <message>
            <source>A number that this Model takes.</source>
            <translation>此模型接受的数值。</translation>
        </message>
        <message>
            <source>A sound that says what to make.</source>
            <translation>决定生成内容的声音。</translation>
        </message>
        <message>
            <source>Choose a sound</source>
            <translation>选择声音</translation>
        </message>
        <message>
            <source>Every class</source>
            <translation>全部类别</translation>
        </message>
        <message>
            <source>Start of the random numbers; another seed, another result.</source>
            <translation>随机数的起点；种子不同，结果不同。</translation>
        </message>
        <message>
            <source>The class that the result shall have.</source>
            <translation>结果所属的类别。</translation>
        </message>
        <message>
            <source>Words that say what to make.</source>
            <translation>描述要生成内容的词。</translation>
        </message>
    </context>
    <context>
        <name>QualityCurves</name>
        <message>
            <source>Curve {0}</source>
            <translation>曲线 {0}</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>Quality over the images seen</source>
            <translation>质量随已见图像数的变化</translation>
        </message>
        <message>
            <source>Show or hide {0}</source>
            <translation>显示或隐藏 {0}</translation>
        </message>
        <message>
            <source>Which measure is drawn</source>
            <translation>绘制哪项指标</translation>
        </message>
        <message>
            <source>best</source>
            <translation>最佳</translation>
        </message>
        <message>
            <source>higher is better</source>
            <translation>越高越好</translation>
        </message>
        <message>
            <source>lower is better</source>
            <translation>越低越好</translation>
        </message>
    </context>
    <context>
        <name>QualityView</name>
        <message>
            <source>Alarms</source>
            <translation>警报</translation>
        </message>
        <message>
            <source>Evaluate…</source>
            <translation>评估…</translation>
        </message>
        <message>
            <source>It is not measured any more: {0}</source>
            <translation>不再测量：{0}</translation>
        </message>
        <message>
            <source>Judge the run by real pictures and write a report</source>
            <translation>用真实图片评判此训练并写出报告</translation>
        </message>
        <message>
            <source>No alarm was raised.</source>
            <translation>没有警报。</translation>
        </message>
        <message>
            <source>No look was better.</source>
            <translation>没有比它更好的测量。</translation>
        </message>
        <message>
            <source>Nothing was measured yet. While a run trains, its pictures are held against real ones.</source>
            <translation>尚未测量。训练期间会将其图片与真实图片比较。</translation>
        </message>
        <message>
            <source>Show the newest report of this run</source>
            <translation>显示此训练记录的最新报告</translation>
        </message>
        <message>
            <source>Show the report</source>
            <translation>显示报告</translation>
        </message>
        <message>
            <source>The best was {0} at {1} images.</source>
            <translation>最佳为 {1} 张图像时的 {0}。</translation>
        </message>
        <message>
            <source>at {0} images</source>
            <translation>{0} 张图像时</translation>
        </message>
        <message>
            <source>over</source>
            <translation>已解除</translation>
        </message>
        <message>
            <source>{0} at {1} images: {2}.</source>
            <translation>{1} 张图像时的{0}：{2}。</translation>
        </message>
        <message>
            <source>{0} earlier looks were made under other conditions; they cannot be compared.</source>
            <translation>先前有 {0} 次测量在其他条件下进行，无法比较。</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Pages</source>
            <translation>页面</translation>
        </message>
    </context>
    <context>
        <name>Readings</name>
        <message>
            <source>All modes covered</source>
            <translation>覆盖全部模式</translation>
        </message>
        <message>
            <source>Collapsed</source>
            <translation>已崩溃</translation>
        </message>
        <message>
            <source>Learning</source>
            <translation>正在学习</translation>
        </message>
        <message>
            <source>Modes dropped</source>
            <translation>丢失模式</translation>
        </message>
        <message>
            <source>Not trained</source>
            <translation>未训练</translation>
        </message>
        <message>
            <source>Numbers of this moment</source>
            <translation>此刻的数值</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>已保留</translation>
        </message>
        <message>
            <source>now</source>
            <translation>当前</translation>
        </message>
    </context>
    <context>
        <name>Readout</name>
        <message>
            <source>Frames per second, time from capture to screen (half of the frames, 95 % of them), and frames that were passed over for newer ones; H hides it</source>
            <translation>每秒帧数、从采集到显示的时间（半数帧、95 % 的帧），以及因有更新的帧而跳过的帧数；按 H 隐藏</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>速度</translation>
        </message>
    </context>
    <context>
        <name>RecipeStep</name>
        <message>
            <source>A first look: small pictures, small networks, rough results.</source>
            <translation>先看一看：小图片、小网络、粗略的结果。</translation>
        </message>
        <message>
            <source>A preset of this family.</source>
            <translation>此模型家族的预设。</translation>
        </message>
        <message>
            <source>Balanced</source>
            <translation>均衡</translation>
        </message>
        <message>
            <source>Good results in a fraction of the paper's time.</source>
            <translation>以远少于论文的时间获得良好结果。</translation>
        </message>
        <message>
            <source>How shall it learn?</source>
            <translation>如何学习？</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>论文</translation>
        </message>
        <message>
            <source>Quick try</source>
            <translation>快速尝试</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>What the authors did: the best results, and the longest wait.</source>
            <translation>与论文作者的做法相同：结果最好，等待最久。</translation>
        </message>
        <message>
            <source>{0} px, {1} epochs</source>
            <translation>{0} px，{1} 轮</translation>
        </message>
    </context>
    <context>
        <name>ReportDialog</name>
        <message>
            <source>Copy the report</source>
            <translation>复制报告</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>报告</translation>
        </message>
        <message>
            <source>Show the log</source>
            <translation>显示日志</translation>
        </message>
        <message>
            <source>Something unexpected happened, and the program goes on</source>
            <translation>发生意外情况，程序继续运行</translation>
        </message>
        <message>
            <source>This is a defect of the program or of a plugin. What you did last may not have been done. Copy the report and send it to the developers; the log holds it too.</source>
            <translation>这是程序或插件的缺陷。最后一次操作可能没有完成。请复制报告并发送给开发者；日志中也有记录。</translation>
        </message>
        <message>
            <source>What a bug report should hold; it names files, no pictures</source>
            <translation>缺陷报告应包含的内容；其中有文件名，但没有图片</translation>
        </message>
    </context>
    <context>
        <name>ReportView</name>
        <message>
            <source>95% interval</source>
            <translation>95% 区间</translation>
        </message>
        <message>
            <source>Authentic</source>
            <translation>真实性</translation>
        </message>
        <message>
            <source>By chance</source>
            <translation>偶然概率</translation>
        </message>
        <message>
            <source>By class</source>
            <translation>按类别</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>命令</translation>
        </message>
        <message>
            <source>Conditions</source>
            <translation>条件</translation>
        </message>
        <message>
            <source>Copies of training pictures</source>
            <translation>训练图片的复制品</translation>
        </message>
        <message>
            <source>Direction</source>
            <translation>方向</translation>
        </message>
        <message>
            <source>Extractor</source>
            <translation>特征提取器</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>No alarm was raised.</source>
            <translation>没有警报。</translation>
        </message>
        <message>
            <source>Pairs</source>
            <translation>配对</translation>
        </message>
        <message>
            <source>Real set</source>
            <translation>真实图片集</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>报告</translation>
        </message>
        <message>
            <source>Resizing</source>
            <translation>缩放方式</translation>
        </message>
        <message>
            <source>Scores</source>
            <translation>分数</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>种子</translation>
        </message>
        <message>
            <source>Suspects</source>
            <translation>可疑图片</translation>
        </message>
        <message>
            <source>Training pictures</source>
            <translation>训练图片</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>数值</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Which direction of the report is shown</source>
            <translation>显示报告的哪个方向</translation>
        </message>
        <message>
            <source>{0} picture left out</source>
            <translation>排除 {0} 张图片</translation>
        </message>
        <message>
            <source>{0} pictures against {1} real ones ({2}), compared by {3}</source>
            <translation>{0} 张图片与 {1} 张真实图片（{2}）相比；特征：{3}</translation>
        </message>
        <message>
            <source>{0} pictures left out</source>
            <translation>排除 {0} 张图片</translation>
        </message>
    </context>
    <context>
        <name>RunEvents</name>
        <message>
            <source>A checkpoint was saved on request</source>
            <translation>已按要求保存检查点</translation>
        </message>
        <message>
            <source>Alarm: {0}</source>
            <translation>警报：{0}</translation>
        </message>
        <message>
            <source>Events of the run</source>
            <translation>训练记录的事件</translation>
        </message>
        <message>
            <source>Failed: {0}</source>
            <translation>失败：{0}</translation>
        </message>
        <message>
            <source>Finished</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>Images seen</source>
            <translation>已见图像数</translation>
        </message>
        <message>
            <source>Measured: {0} {1}</source>
            <translation>已测量：{0} {1}</translation>
        </message>
        <message>
            <source>Not measured any more: {0}</source>
            <translation>不再测量：{0}</translation>
        </message>
        <message>
            <source>Resumed from the newest checkpoint</source>
            <translation>已从最新的检查点继续</translation>
        </message>
        <message>
            <source>Started</source>
            <translation>已开始</translation>
        </message>
        <message>
            <source>Stopped with a checkpoint</source>
            <translation>已保存检查点并停止</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>事件</translation>
        </message>
    </context>
    <context>
        <name>RunModels</name>
        <message>
            <source>Models of this run</source>
            <translation>此训练记录的模型</translation>
        </message>
        <message>
            <source>No Model was exported from this run yet; Export writes them.</source>
            <translation>尚未从此训练记录导出模型；“导出”会写出模型。</translation>
        </message>
        <message>
            <source>Open a Model by Enter or a double click</source>
            <translation>按 Enter 或双击可打开模型</translation>
        </message>
        <message>
            <source>{0} images</source>
            <translation>{0} 张图像</translation>
        </message>
    </context>
    <context>
        <name>RunPage</name>
        <message>
            <source>A checkpoint is saved after this step; the events tell when.</source>
            <translation>此步之后会保存检查点；事件中会显示时间。</translation>
        </message>
        <message>
            <source>About the run</source>
            <translation>关于此训练记录</translation>
        </message>
        <message>
            <source>All runs</source>
            <translation>全部训练记录</translation>
        </message>
        <message>
            <source>Back to all runs</source>
            <translation>返回全部训练记录</translation>
        </message>
        <message>
            <source>Curves</source>
            <translation>曲线</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>事件</translation>
        </message>
        <message>
            <source>Exporting {0}</source>
            <translation>导出 {0}</translation>
        </message>
        <message>
            <source>Favourite</source>
            <translation>收藏</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Quality</source>
            <translation>质量</translation>
        </message>
        <message>
            <source>Rename or annotate the run</source>
            <translation>重命名或备注此训练记录</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>在文件夹中显示</translation>
        </message>
        <message>
            <source>The Models appear on the page Models when they are written.</source>
            <translation>模型写出后会显示在“模型”页面。</translation>
        </message>
        <message>
            <source>The report can be shown here when it is written.</source>
            <translation>报告写出后可在此处显示。</translation>
        </message>
        <message>
            <source>Training {0}</source>
            <translation>训练 {0}</translation>
        </message>
        <message>
            <source>Your run stopped at {0} images: resume?</source>
            <translation>训练停在 {0} 张图像处，是否继续？</translation>
        </message>
    </context>
    <context>
        <name>RunRow</name>
        <message>
            <source>Choose {0} for a comparison</source>
            <translation>选择 {0} 进行对比</translation>
        </message>
        <message>
            <source>Damaged</source>
            <translation>已损坏</translation>
        </message>
        <message>
            <source>Delete …</source>
            <translation>删除 …</translation>
        </message>
        <message>
            <source>Favourite</source>
            <translation>收藏</translation>
        </message>
        <message>
            <source>Mark as favourite</source>
            <translation>加入收藏</translation>
        </message>
        <message>
            <source>More</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>More of {0}</source>
            <translation>{0} 的更多操作</translation>
        </message>
        <message>
            <source>Open the run {0}</source>
            <translation>打开训练记录 {0}</translation>
        </message>
        <message>
            <source>Rename or annotate …</source>
            <translation>重命名或备注 …</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>在文件夹中显示</translation>
        </message>
        <message>
            <source>Unmark as favourite</source>
            <translation>取消收藏</translation>
        </message>
    </context>
    <context>
        <name>RunSide</name>
        <message>
            <source>Checkpoint now</source>
            <translation>立即保存检查点</translation>
        </message>
        <message>
            <source>Checkpoints</source>
            <translation>检查点</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Go on from the newest checkpoint</source>
            <translation>从最新的检查点继续</translation>
        </message>
        <message>
            <source>Images seen</source>
            <translation>已见图像数</translation>
        </message>
        <message>
            <source>Move the run to the trash</source>
            <translation>将训练记录移到回收站</translation>
        </message>
        <message>
            <source>Open the run's folder</source>
            <translation>打开训练记录的文件夹</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>Progress of the training</source>
            <translation>训练进度</translation>
        </message>
        <message>
            <source>Rate</source>
            <translation>速率</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Save a checkpoint after this step and go on training</source>
            <translation>此步之后保存检查点并继续训练</translation>
        </message>
        <message>
            <source>Save a checkpoint and end the training</source>
            <translation>保存检查点并结束训练</translation>
        </message>
        <message>
            <source>Save a checkpoint and free the memory</source>
            <translation>保存检查点并释放内存</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>在文件夹中显示</translation>
        </message>
        <message>
            <source>Stop and keep</source>
            <translation>停止并保留</translation>
        </message>
        <message>
            <source>Time left</source>
            <translation>剩余时间</translation>
        </message>
        <message>
            <source>Write the Models of this run</source>
            <translation>写出此训练记录的模型</translation>
        </message>
        <message>
            <source>measuring</source>
            <translation>正在测量</translation>
        </message>
        <message>
            <source>none yet</source>
            <translation>尚无</translation>
        </message>
    </context>
    <context>
        <name>RunTrash</name>
        <message>
            <source>Delete run</source>
            <translation>删除训练记录</translation>
        </message>
        <message>
            <source>Move the run {0} with its checkpoints to the trash? Exported Models stay.</source>
            <translation>将训练记录 {0} 及其检查点移到回收站？已导出的模型会保留。</translation>
        </message>
        <message>
            <source>{0} cannot be moved to the trash on this system; delete the folder yourself.</source>
            <translation>此系统无法将 {0} 移到回收站；请自行删除该文件夹。</translation>
        </message>
    </context>
    <context>
        <name>SampleLarge</name>
        <message>
            <source>All pictures</source>
            <translation>全部图片</translation>
        </message>
        <message>
            <source>Back to all pictures (Escape)</source>
            <translation>返回全部图片 (Escape)</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Copy this picture to the clipboard</source>
            <translation>将此图片复制到剪贴板</translation>
        </message>
        <message>
            <source>Drag out</source>
            <translation>拖出</translation>
        </message>
        <message>
            <source>Drag this picture into another program</source>
            <translation>将此图片拖到其他程序中</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下一张</translation>
        </message>
        <message>
            <source>One picture, large</source>
            <translation>放大显示的单张图片</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>上一张</translation>
        </message>
        <message>
            <source>Save as</source>
            <translation>另存为</translation>
        </message>
        <message>
            <source>Save this picture under a name of your choice</source>
            <translation>以自选名称保存此图片</translation>
        </message>
        <message>
            <source>The picture after this one (Right)</source>
            <translation>下一张图片（右方向键）</translation>
        </message>
        <message>
            <source>The picture before this one (Left)</source>
            <translation>上一张图片（左方向键）</translation>
        </message>
    </context>
    <context>
        <name>SamplePanel</name>
        <message>
            <source>Again</source>
            <translation>再来一批</translation>
        </message>
        <message>
            <source>Make as many with the next seeds</source>
            <translation>用接下来的种子再生成同样多的图片</translation>
        </message>
        <message>
            <source>Make pictures (Ctrl+Return)</source>
            <translation>生成图片 (Ctrl+Return)</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Sample</source>
            <translation>生成</translation>
        </message>
        <message>
            <source>Save all</source>
            <translation>全部保存</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Stop after the picture in work</source>
            <translation>完成当前图片后停止</translation>
        </message>
        <message>
            <source>Write all pictures and their grid into a folder</source>
            <translation>将全部图片及其总览图写入文件夹</translation>
        </message>
    </context>
    <context>
        <name>SampleView</name>
        <message>
            <source>Copied, {size} pixels.</source>
            <translation>已复制，{size} 像素。</translation>
        </message>
        <message>
            <source>Nothing made yet</source>
            <translation>尚未生成任何内容</translation>
        </message>
        <message>
            <source>Sample</source>
            <translation>生成</translation>
        </message>
        <message>
            <source>Save the picture</source>
            <translation>保存图片</translation>
        </message>
        <message>
            <source>Saved as {path}.</source>
            <translation>已保存为 {path}。</translation>
        </message>
        <message>
            <source>Saves into {folder}</source>
            <translation>保存到 {folder}</translation>
        </message>
        <message>
            <source>Saving {count} pictures …</source>
            <translation>正在保存 {count} 张图片 …</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>在文件夹中显示</translation>
        </message>
        <message>
            <source>This Model is given no picture: it makes some of noise and of what you tell it on the right.</source>
            <translation>此模型不需要输入图片：它由噪声和您在右侧给出的内容生成图片。</translation>
        </message>
        <message>
            <source>{count} pictures and their grid are in {folder}.</source>
            <translation>{count} 张图片及其总览图位于 {folder}。</translation>
        </message>
    </context>
    <context>
        <name>SelectionView</name>
        <message>
            <source>Selected Models</source>
            <translation>所选模型</translation>
        </message>
        <message>
            <source>{0} Models, {1}</source>
            <translation>{0} 个模型，{1}</translation>
        </message>
    </context>
    <context>
        <name>Sentences</name>
        <message>
            <source> (given: {0})</source>
            <translation>（给出的是：{0}）</translation>
        </message>
        <message>
            <source> and {0:number} more</source>
            <translation>以及另外 {0:number} 个</translation>
        </message>
        <message>
            <source> at {0} x {1} pixels</source>
            <translation>（{0} x {1} 像素）</translation>
        </message>
        <message>
            <source> so that it suits the others</source>
            <translation>，使其与其余的一致</translation>
        </message>
        <message>
            <source>--a FOLDER --b FOLDER, or --root FOLDER with trainA and trainB in it</source>
            <translation>--a 文件夹、--b 文件夹，或含 trainA 和 trainB 的 --root 文件夹</translation>
        </message>
        <message>
            <source>--folder FOLDER</source>
            <translation>--folder 文件夹</translation>
        </message>
        <message>
            <source>--folder FOLDER with one folder of pictures for each class</source>
            <translation>--folder 文件夹，其中每个类别一个图片文件夹</translation>
        </message>
        <message>
            <source>--folder FOLDER with pictures and a sound file of the same name beside each</source>
            <translation>--folder 文件夹，其中每张图片旁有同名的声音文件</translation>
        </message>
        <message>
            <source>--folder FOLDER with pictures and metadata.jsonl, or a .txt file beside each picture</source>
            <translation>--folder 文件夹，其中有图片和 metadata.jsonl，或每张图片旁有 .txt 文件</translation>
        </message>
        <message>
            <source>--pairs FOLDER with side-by-side pictures, --a FOLDER --b FOLDER with files of the same names, or --root FOLDER with such trainA and trainB in it</source>
            <translation>含并排图片的 --pairs 文件夹，或含同名文件的 --a 文件夹、--b 文件夹，或含此类 trainA 和 trainB 的 --root 文件夹</translation>
        </message>
        <message>
            <source>--root {0} has no folder {1:words} in it; give {2:words}.</source>
            <translation>--root {0} 中没有文件夹 {1:words}；请给出 {2:words}。</translation>
        </message>
        <message>
            <source>--samples {0} is too few to evaluate; give at least {1}.</source>
            <translation>--samples {0} 太少，无法评估；请至少给出 {1}。</translation>
        </message>
        <message>
            <source>0 to {0}</source>
            <translation>0 至 {0}</translation>
        </message>
        <message>
            <source>; `translator plugins` lists those there are.</source>
            <translation>；`translator plugins`会列出现有的插件。</translation>
        </message>
        <message>
            <source>; did you mean {0}?</source>
            <translation>；是否指 {0}？</translation>
        </message>
        <message>
            <source>; it knows {0}</source>
            <translation>；已知 {0}</translation>
        </message>
        <message>
            <source>; known: {0}.</source>
            <translation>；已知：{0}。</translation>
        </message>
        <message>
            <source>A GAN by class needs classes; give a folder that holds a folder for each.</source>
            <translation>按类别的 GAN 需要类别；请给出按类别分设子文件夹的文件夹。</translation>
        </message>
        <message>
            <source>A GAN by sound needs sounds; give a folder with a sound file beside each picture.</source>
            <translation>按声音的 GAN 需要声音；请给出每张图片旁有声音文件的文件夹。</translation>
        </message>
        <message>
            <source>A GAN by text needs captions; give a folder with a metadata.jsonl or texts beside it.</source>
            <translation>按文本的 GAN 需要描述；请给出带有 metadata.jsonl 或文本文件的文件夹。</translation>
        </message>
        <message>
            <source>A Model cannot be called {0}: Windows keeps that name for itself.</source>
            <translation>模型不能命名为 {0}：Windows 保留了该名称。</translation>
        </message>
        <message>
            <source>A Model cannot be called {0}: leave out {1:words}.</source>
            <translation>模型不能命名为 {0}：请去掉 {1:words}。</translation>
        </message>
        <message>
            <source>A Model cannot be called {0}: names are not empty, not longer than 200 bytes, neither begin nor end with a space or a dot, and leave out {1}.</source>
            <translation>模型不能命名为 {0}：名称不得为空，不得超过 200 字节，首尾不得为空格或句点，且不得含 {1}。</translation>
        </message>
        <message>
            <source>A U-Net of {0} levels takes multiples of {1} pixels, and the training pictures have {2}x{3}; choose another crop_size or fewer multipliers.</source>
            <translation>{0} 级的 U-Net 接受 {1} 像素的倍数，而训练图片为 {2}x{3}；请改用其他 crop_size 或减少 multipliers。</translation>
        </message>
        <message>
            <source>A VAE makes squares of {0} or {1} pixels, but these pictures are {2:words}; set crop_size to one of these and choose a preprocess mode that crops.</source>
            <translation>VAE 生成边长 {0} 或 {1} 像素的正方形，而这些图片为 {2:words}；请将 crop_size 设为其中之一，并选择会裁剪的预处理方式。</translation>
        </message>
        <message>
            <source>A and B are the same folder, {0}; give two different ones.</source>
            <translation>A 和 B 是同一个文件夹 {0}；请给出两个不同的文件夹。</translation>
        </message>
        <message>
            <source>A caption is read by 4 heads, so condition_width is a multiple of 4, not {0}.</source>
            <translation>描述由 4 个头读取，因此 condition_width 须为 4 的倍数，而不是 {0}。</translation>
        </message>
        <message>
            <source>A checkpoint was saved at {0:number} images.</source>
            <translation>已在 {0:number} 张图像处保存检查点。</translation>
        </message>
        <message>
            <source>A code cannot be called {0}, which means something in expressions; choose another name.</source>
            <translation>编码不能命名为 {0}，它在表达式中另有含义；请另选名称。</translation>
        </message>
        <message>
            <source>A code cannot be called {0}: a name is letters, digits and _, begins with no digit, and has at most {1} characters, such as man_with_glasses.</source>
            <translation>编码不能命名为 {0}：名称由字母、数字和 _ 组成，不以数字开头，最多 {1} 个字符，例如 man_with_glasses。</translation>
        </message>
        <message>
            <source>A code of {0} is called {1} already; choose another name.</source>
            <translation>{0} 已有名为 {1} 的编码；请另选名称。</translation>
        </message>
        <message>
            <source>A comparison needs at least two Models.</source>
            <translation>对比至少需要两个模型。</translation>
        </message>
        <message>
            <source>A flow needs pictures of one size, but these vary; choose a preprocess mode that crops.</source>
            <translation>流模型需要尺寸一致的图片，而这些图片尺寸不一；请选择会裁剪的预处理方式。</translation>
        </message>
        <message>
            <source>A generator makes squares of one size, but the pictures vary or are none; choose a way to preprocess them that crops, such as resize_and_crop.</source>
            <translation>生成器生成尺寸一致的正方形，而图片尺寸不一或并非正方形；请选择会裁剪的预处理方式，例如 resize_and_crop。</translation>
        </message>
        <message>
            <source>A name has at most {0} letters, and this one has {1}; shorten it.</source>
            <translation>名称最多 {0} 个字符，而此名称有 {1} 个；请缩短。</translation>
        </message>
        <message>
            <source>A process that loads pictures ended unexpectedly, most often because memory ran out; use fewer workers or smaller pictures.</source>
            <translation>载入图片的进程意外结束，多半是内存不足；请减少工作进程数或使用较小的图片。</translation>
        </message>
        <message>
            <source>A pyramid of {0} levels needs pictures of at least {1} pixels, but these have {2}; lower levels or raise crop_size.</source>
            <translation>{0} 级金字塔需要至少 {1} 像素的图片，而这些图片为 {2}；请降低 levels 或提高 crop_size。</translation>
        </message>
        <message>
            <source>A share of {0:number} cannot be held out; give a number from 0 to 0.9, such as 0.1.</source>
            <translation>无法留出 {0:number} 的比例；请给出 0 到 0.9 之间的数，例如 0.1。</translation>
        </message>
        <message>
            <source>A text_width of {0} cannot be split into {1} text_heads; change one.</source>
            <translation>text_width {0} 无法分成 {1} 个 text_heads；请更改其一。</translation>
        </message>
        <message>
            <source>A translated picture of {0} x {1} pixels cannot be compared with one of {2} x {3}; give pairs of one size.</source>
            <translation>{0} x {1} 像素的转换结果无法与 {2} x {3} 的图片比较；请给出尺寸一致的配对。</translation>
        </message>
        <message>
            <source>A walk needs two codes or more; name another one.</source>
            <translation>漫游需要两个或更多编码；请再指定一个。</translation>
        </message>
        <message>
            <source>A walk through the noise</source>
            <translation>在噪声空间中漫游</translation>
        </message>
        <message>
            <source>All pictures are alike, so no direction changes them; choose another Model.</source>
            <translation>所有图片都一样，没有方向能改变它们；请选择其他模型。</translation>
        </message>
        <message>
            <source>All {0:number} pairs</source>
            <translation>全部 {0:number} 对图片</translation>
        </message>
        <message>
            <source>All {0:number} pairs of {1}</source>
            <translation>{1} 的全部 {0:number} 对图片</translation>
        </message>
        <message>
            <source>All {0:number} pictures</source>
            <translation>全部 {0:number} 张图片</translation>
        </message>
        <message>
            <source>All {0:number} pictures of {1}</source>
            <translation>{1} 的全部 {0:number} 张图片</translation>
        </message>
        <message>
            <source>All {0:number} sounds</source>
            <translation>全部 {0:number} 段声音</translation>
        </message>
        <message>
            <source>All {0:number} sounds of {1}</source>
            <translation>{1} 的全部 {0:number} 段声音</translation>
        </message>
        <message>
            <source>An empty text</source>
            <translation>空文本</translation>
        </message>
        <message>
            <source>An evaluation needs at least {0} real and {1} generated pictures, and there are {2} and {3}.</source>
            <translation>评估至少需要 {0} 张真实图片和 {1} 张生成图片，现有 {2} 张和 {3} 张。</translation>
        </message>
        <message>
            <source>An expression has at most {0:number} characters, and this one has {1:number}.</source>
            <translation>表达式最多 {0:number} 个字符，而此表达式有 {1:number} 个。</translation>
        </message>
        <message>
            <source>Another Model is called {0} already; add this one with --name {1}.</source>
            <translation>已有另一个模型名为 {0}；请用 --name {1} 添加此模型。</translation>
        </message>
        <message>
            <source>Another process is training the run {0}; stop it first.</source>
            <translation>另一个进程正在训练训练记录 {0}；请先将其停止。</translation>
        </message>
        <message>
            <source>Another program is changing the codes of {0}; try again.</source>
            <translation>另一个程序正在更改 {0} 的编码；请重试。</translation>
        </message>
        <message>
            <source>Another program is changing the library in {0}; try again.</source>
            <translation>另一个程序正在更改 {0} 中的模型库；请重试。</translation>
        </message>
        <message>
            <source>Another program is changing {0}; try again.</source>
            <translation>另一个程序正在更改 {0}；请重试。</translation>
        </message>
        <message>
            <source>Best Model first.</source>
            <translation>最好的模型在最前。</translation>
        </message>
        <message>
            <source>Best pairs</source>
            <translation>最好的配对</translation>
        </message>
        <message>
            <source>Built-in features (not FID)</source>
            <translation>内置特征（不是 FID）</translation>
        </message>
        <message>
            <source>By the distance of features to the nearest real picture.</source>
            <translation>按特征与最近的真实图片的距离排列。</translation>
        </message>
        <message>
            <source>By the kernel distance the pictures cannot be told from training pictures.</source>
            <translation>按核距离，这些图片与训练图片无法区分。</translation>
        </message>
        <message>
            <source>By {0}.</source>
            <translation>按 {0} 排列。</translation>
        </message>
        <message>
            <source>Calling its {0}</source>
            <translation>调用其 {0}</translation>
        </message>
        <message>
            <source>Captions are read by 4 heads, which share condition_width; make it a multiple of 4, such as 16.</source>
            <translation>描述由 4 个头读取，它们平分 condition_width；请将其设为 4 的倍数，例如 16。</translation>
        </message>
        <message>
            <source>Checking pictures</source>
            <translation>检查图片</translation>
        </message>
        <message>
            <source>Clipping drives the weights to their bounds, and leaves a critic too plain to show the way.</source>
            <translation>裁剪把权重推到界限上，使判别器过于平直，无法指明方向。</translation>
        </message>
        <message>
            <source>Closer to a training picture than nearly all held-out pictures are; the closest first.</source>
            <translation>比几乎所有留出图片更接近某张训练图片；最接近的在最前。</translation>
        </message>
        <message>
            <source>Collapsed: the points lie on one spot, {0:number} as wide as the target.</source>
            <translation>已崩溃：各点聚在一处，宽度为目标的 {0:number}。</translation>
        </message>
        <message>
            <source>Collapsed: the points lie on {0} of {1} modes.</source>
            <translation>已崩溃：各点落在 {1} 个模式中的 {0} 个上。</translation>
        </message>
        <message>
            <source>Compare pairs</source>
            <translation>对比配对</translation>
        </message>
        <message>
            <source>Comparing {0}</source>
            <translation>正在对比 {0}</translation>
        </message>
        <message>
            <source>Convert</source>
            <translation>转换</translation>
        </message>
        <message>
            <source>Copies are not looked for: that takes at least {0} held-out pictures, and there are {1}.</source>
            <translation>不查找复制：查找需要至少 {0} 张留出图片，现有 {1} 张。</translation>
        </message>
        <message>
            <source>Covers every mode, and the critic's estimate falls with the true distance.</source>
            <translation>覆盖每个模式，判别器的估计随真实距离下降。</translation>
        </message>
        <message>
            <source>DCGAN makes squares of {0} pixels, not of {1}; set crop_size to one of these.</source>
            <translation>DCGAN 生成边长 {0} 像素的正方形，不支持 {1}；请将 crop_size 设为其中之一。</translation>
        </message>
        <message>
            <source>Data of the kind {0} lies in one folder; give one folder, or another --kind.</source>
            <translation>{0} 类数据位于一个文件夹中；请给出一个文件夹，或改用其他 --kind。</translation>
        </message>
        <message>
            <source>Decoded pictures are kept in memory ({0:words}).</source>
            <translation>已解码的图片保留在内存中（{0:words}）。</translation>
        </message>
        <message>
            <source>Decoded pictures are not kept: they need {0:words} and the limit is {1:words}.</source>
            <translation>不保留已解码的图片：它们需要 {0:words}，而上限为 {1:words}。</translation>
        </message>
        <message>
            <source>Decoded pictures are not kept: they need {0:words} and {1:words} of memory may be used.</source>
            <translation>不保留已解码的图片：它们需要 {0:words}，而可用的内存为 {1:words}。</translation>
        </message>
        <message>
            <source>Diffusion learns pictures of one size; choose a preprocess that crops them to crop_size.</source>
            <translation>扩散模型学习尺寸一致的图片；请选择会裁剪到 crop_size 的预处理方式。</translation>
        </message>
        <message>
            <source>Directions of kept codes need two or more that differ; keep some first.</source>
            <translation>由已保留的编码求方向需要两个或更多不同的编码；请先保留一些。</translation>
        </message>
        <message>
            <source>Discriminators of {0} layers need pictures of at least {1} pixels, but these have {2}x{3}; lower layers_d or raise crop_size.</source>
            <translation>{0} 层的判别器需要至少 {1} 像素的图片，而这些图片为 {2}x{3}；请降低 layers_d 或提高 crop_size。</translation>
        </message>
        <message>
            <source>Distance of the two sets as Gaussians.</source>
            <translation>将两组图片视为高斯分布时的距离。</translation>
        </message>
        <message>
            <source>Drawn among all {0:number} by the seed, none chosen by eye.</source>
            <translation>由种子从全部 {0:number} 中抽取，并非人工挑选。</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Export {0}: ONNX Runtime differs from torch by up to {1:number} levels (mean {2:number}) and {3:number} are allowed, so no Model was written.</source>
            <translation>导出 {0}：ONNX Runtime 与 torch 最多相差 {1:number} 级（平均 {2:number}），允许 {3:number}，因此未写出模型。</translation>
        </message>
        <message>
            <source>Export {0}: its weights take {1:number} GB and one ONNX file holds 2 GB; make the network smaller.</source>
            <translation>导出 {0}：其权重占 {1:number} GB，而一个 ONNX 文件最多 2 GB；请缩小网络。</translation>
        </message>
        <message>
            <source>Export {0}: the network gives {1} values for {2} output ports; name one port for each.</source>
            <translation>导出 {0}：网络给出 {1} 个值，而输出端口有 {2} 个；请为每个值指定一个端口。</translation>
        </message>
        <message>
            <source>Export {0}: the network's answer is not a number; its training went wrong, export an earlier checkpoint.</source>
            <translation>导出 {0}：网络的输出不是数；训练已出错，请导出更早的检查点。</translation>
        </message>
        <message>
            <source>Export {0}: the output {1} has shape {2}; pictures have [N, 3, H, W].</source>
            <translation>导出 {0}：输出 {1} 的形状为 {2}；图片的形状为 [N, 3, H, W]。</translation>
        </message>
        <message>
            <source>Export {0}: the output {1} is no fixed multiple of its input's size, so the padding that the input needs cannot be cropped away; give the output a fixed scale or the input multiple_of 1.</source>
            <translation>导出 {0}：输出 {1} 不是输入尺寸的固定倍数，因此输入所需的填充无法裁去；请给输出固定的倍数，或将输入的 multiple_of 设为 1。</translation>
        </message>
        <message>
            <source>Export {0}: {1:words} ({2}: {3:words}).</source>
            <translation>导出 {0}：{1:words}（{2}：{3:words}）。</translation>
        </message>
        <message>
            <source>Family {0} has no method {1}.</source>
            <translation>模型家族 {0} 没有方法 {1}。</translation>
        </message>
        <message>
            <source>Family {0} is written for version {1}.{2} of the plugin API, and this Translator has {3}.{4}; {5:words}.</source>
            <translation>模型家族 {0} 是为插件 API {1}.{2} 版编写的，而本 Translator 为 {3}.{4} 版；请{5:words}。</translation>
        </message>
        <message>
            <source>Family {0} needs a class attribute Config, a subclass of api.Config.</source>
            <translation>模型家族 {0} 需要类属性 Config，即 api.Config 的子类。</translation>
        </message>
        <message>
            <source>Family {0} needs a class attribute data, one of {1}.</source>
            <translation>模型家族 {0} 需要类属性 data，取值为 {1} 之一。</translation>
        </message>
        <message>
            <source>Family {0} needs a class attribute {1}, a text.</source>
            <translation>模型家族 {0} 需要文本类属性 {1}。</translation>
        </message>
        <message>
            <source>Fetching {0}</source>
            <translation>正在下载 {0}</translation>
        </message>
        <message>
            <source>Fetching {0} ({1}) from {2}; this is done once.</source>
            <translation>正在从 {2} 下载 {0}（{1}）；只需下载一次。</translation>
        </message>
        <message>
            <source>Fetching {0} was stopped.</source>
            <translation>{0} 的下载已停止。</translation>
        </message>
        <message>
            <source>File exists</source>
            <translation>文件已存在</translation>
        </message>
        <message>
            <source>Fixed samples</source>
            <translation>固定样本</translation>
        </message>
        <message>
            <source>For {0:words} something had to be decided while decoding; convert them yourself if the decisions do not suit you.</source>
            <translation>解码 {0:words}时须作出取舍；若不满意，请自行转换这些文件。</translation>
        </message>
        <message>
            <source>Frechet distance, n → ∞</source>
            <translation>Fréchet 距离，n → ∞</translation>
        </message>
        <message>
            <source>From one seed to the next: smooth where the model has learnt a space, in jumps where it knows single pictures.</source>
            <translation>从一个种子到下一个：模型学到空间之处平滑，只记住单张图片之处跳跃。</translation>
        </message>
        <message>
            <source>GLO makes squares of one size, but these pictures vary; choose a preprocess mode that crops.</source>
            <translation>GLO 生成尺寸一致的正方形，而这些图片尺寸不一；请选择会裁剪的预处理方式。</translation>
        </message>
        <message>
            <source>Gaussian kernel of width 10 on features of unit length; made for CLIP.</source>
            <translation>对单位长度的特征使用宽度为 10 的高斯核；为 CLIP 设计。</translation>
        </message>
        <message>
            <source>Glow of {0} levels needs sides that are multiples of {1}, not {2}x{3}; lower levels or change crop_size.</source>
            <translation>{0} 级的 Glow 需要边长为 {1} 的倍数，而不是 {2}x{3}；请降低 levels 或更改 crop_size。</translation>
        </message>
        <message>
            <source>Held out from training: {0} {1:words}.</source>
            <translation>不用于训练、留作测试：{0} {1:words}。</translation>
        </message>
        <message>
            <source>How deep generated pictures lie among real ones; 1 for equal sets.</source>
            <translation>生成图片位于真实图片中的深度；两组相同时为 1。</translation>
        </message>
        <message>
            <source>How unsure the classifier is of one picture, in nats.</source>
            <translation>分类器对单张图片的不确定程度，单位为 nat。</translation>
        </message>
        <message>
            <source>Importing it</source>
            <translation>导入时</translation>
        </message>
        <message>
            <source>Importing it imports torch, which makes every start slow.</source>
            <translation>导入它会导入 torch，使每次启动变慢。</translation>
        </message>
        <message>
            <source>Importing it replaces Python's own {0}.</source>
            <translation>导入它会取代 Python 自带的 {0}。</translation>
        </message>
        <message>
            <source>Inception, clean resizing (clean-FID)</source>
            <translation>Inception，干净缩放 (clean-FID)</translation>
        </message>
        <message>
            <source>Is a directory</source>
            <translation>是一个文件夹</translation>
        </message>
        <message>
            <source>It has no function {0} marked with @hookimpl, so it offers no families.</source>
            <translation>它没有带 @hookimpl 标记的函数 {0}，因此不提供任何模型家族。</translation>
        </message>
        <message>
            <source>It holds further pictures (a preview, a depth or a gain map); the first is used.</source>
            <translation>它还含有其他图片（预览、深度图或增益图）；使用第一张。</translation>
        </message>
        <message>
            <source>It holds several frames or pages; the first is used.</source>
            <translation>它含有多帧或多页；使用第一张。</translation>
        </message>
        <message>
            <source>It is switched off; `translator plugins enable {0}` switches it on.</source>
            <translation>它已关闭；`translator plugins enable {0}`可将其启用。</translation>
        </message>
        <message>
            <source>It would replace {0} {1}, which is in use.</source>
            <translation>它会取代正在使用的 {0} {1}。</translation>
        </message>
        <message>
            <source>Its 16 bits per channel were reduced to 8.</source>
            <translation>其每通道 16 位已降为 8 位。</translation>
        </message>
        <message>
            <source>Its EXIF data is damaged and was ignored.</source>
            <translation>其 EXIF 数据已损坏，予以忽略。</translation>
        </message>
        <message>
            <source>Its colour profile is damaged or made for another kind of picture and was ignored.</source>
            <translation>其色彩配置文件已损坏或属于另一类图片，予以忽略。</translation>
        </message>
        <message>
            <source>Its float values were read as 0 (black) to 1 (white).</source>
            <translation>其浮点值按 0（黑）到 1（白）读取。</translation>
        </message>
        <message>
            <source>Its folder {0} was deleted; install it again.</source>
            <translation>其文件夹 {0} 已被删除；请重新安装。</translation>
        </message>
        <message>
            <source>Its metadata in {0} cannot be read: {1:words}.</source>
            <translation>无法读取其位于 {0} 的元数据：{1:words}。</translation>
        </message>
        <message>
            <source>Its module {0} is hidden by another one at {1}; its author has to rename it.</source>
            <translation>其模块 {0} 被 {1} 处的另一个模块遮盖；须由作者重命名。</translation>
        </message>
        <message>
            <source>Its name {0} is taken by the plugin of {1:words}; one of them has to be removed.</source>
            <translation>其名称 {0} 已被 {1:words} 的插件占用；须移除其中之一。</translation>
        </message>
        <message>
            <source>Its values from {0:number} to {1:number} were stretched from black to white.</source>
            <translation>其数值从 {0:number} 到 {1:number} 拉伸为从黑到白。</translation>
        </message>
        <message>
            <source>Its {0} bits per channel were reduced to 8.</source>
            <translation>其每通道 {0} 位已降为 8 位。</translation>
        </message>
        <message>
            <source>Kernel distance (CMMD)</source>
            <translation>核距离 (CMMD)</translation>
        </message>
        <message>
            <source>Kernel distance (KID)</source>
            <translation>核距离 (KID)</translation>
        </message>
        <message>
            <source>Kinds of pictures get lost: the coverage fell to {0:number}</source>
            <translation>有些种类的图片正在消失：覆盖率降至 {0:number}</translation>
        </message>
        <message>
            <source>Least like any real picture</source>
            <translation>最不像任何真实图片</translation>
        </message>
        <message>
            <source>Left out by the manifest: {0:words}.</source>
            <translation>清单排除：{0:words}。</translation>
        </message>
        <message>
            <source>Looking at the pictures</source>
            <translation>查看图片</translation>
        </message>
        <message>
            <source>Looking at {0}</source>
            <translation>正在查看 {0}</translation>
        </message>
        <message>
            <source>Looking for directions</source>
            <translation>查找方向</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>测量</translation>
        </message>
        <message>
            <source>Measuring</source>
            <translation>测量</translation>
        </message>
        <message>
            <source>Minimax, sure discriminator</source>
            <translation>Minimax，判别器有把握</translation>
        </message>
        <message>
            <source>Modes dropped: {0} of {1} are missing.</source>
            <translation>丢失模式：{1} 个中缺少 {0} 个。</translation>
        </message>
        <message>
            <source>Most like a real picture</source>
            <translation>最像某张真实图片</translation>
        </message>
        <message>
            <source>Nearest training pictures</source>
            <translation>最接近的训练图片</translation>
        </message>
        <message>
            <source>No folder of {0:words} data is given</source>
            <translation>未给出{0:words}数据的文件夹</translation>
        </message>
        <message>
            <source>No picture in {0} can be read; give a folder of training pictures.</source>
            <translation>{0} 中没有可读取的图片；请给出训练图片文件夹。</translation>
        </message>
        <message>
            <source>No picture of {0} has a partner of the same name in {1}; pairs have the same name.</source>
            <translation>{0} 中没有图片在 {1} 中有同名的对应图片；配对须同名。</translation>
        </message>
        <message>
            <source>No plugin called {0} was installed here; `translator plugins` lists those there are.</source>
            <translation>此处未安装名为 {0} 的插件；`translator plugins`会列出现有的插件。</translation>
        </message>
        <message>
            <source>No space left on device</source>
            <translation>磁盘空间不足</translation>
        </message>
        <message>
            <source>No such file or directory</source>
            <translation>没有此文件或文件夹</translation>
        </message>
        <message>
            <source>No virtual camera can be used: {0}; install one and try again.</source>
            <translation>无法使用虚拟摄像头：{0}；请安装一个后重试。</translation>
        </message>
        <message>
            <source>Non-saturating, sure discriminator</source>
            <translation>非饱和，判别器有把握</translation>
        </message>
        <message>
            <source>None of the {0} pictures can be read; the first: {1:words}</source>
            <translation>{0} 张图片均无法读取；第一张：{1:words}</translation>
        </message>
        <message>
            <source>Not a directory</source>
            <translation>不是文件夹</translation>
        </message>
        <message>
            <source>Nothing can be written in {0}: {1:words}.</source>
            <translation>无法写入 {0}：{1:words}。</translation>
        </message>
        <message>
            <source>Nothing more can be written there, so the rest was left; make room and run it again.</source>
            <translation>那里无法再写入，其余已略过；请腾出空间后再次运行。</translation>
        </message>
        <message>
            <source>Nothing more can be written to {0}; {1}. Make room and retry.</source>
            <translation>无法再写入 {0}；{1}。请腾出空间后重试。</translation>
        </message>
        <message>
            <source>ONNX Runtime cannot open the Model: {0}.</source>
            <translation>ONNX Runtime 无法打开该模型：{0}。</translation>
        </message>
        <message>
            <source>ONNX Runtime does not load what was written</source>
            <translation>ONNX Runtime 无法载入写出的内容</translation>
        </message>
        <message>
            <source>ONNX Runtime does not load {0} or its variant: {1}.</source>
            <translation>ONNX Runtime 无法载入 {0} 或其变体：{1}。</translation>
        </message>
        <message>
            <source>ONNX Runtime does not run what was written</source>
            <translation>ONNX Runtime 无法运行写出的内容</translation>
        </message>
        <message>
            <source>Only {0:words}</source>
            <translation>只有 {0:words}</translation>
        </message>
        <message>
            <source>Only {0:words} can be trained on; {1:words}.</source>
            <translation>只有 {0:words}可用于训练；{1:words}。</translation>
        </message>
        <message>
            <source>Operation not permitted</source>
            <translation>不允许此操作</translation>
        </message>
        <message>
            <source>Over how many classes the pictures spread.</source>
            <translation>图片分布在多少个类别上。</translation>
        </message>
        <message>
            <source>Parity is measured on drawn pictures, because the run's own cannot be read: {0:words}</source>
            <translation>由于无法读取训练自己的图片，一致性在绘制的图片上测量：{0:words}</translation>
        </message>
        <message>
            <source>Permission denied</source>
            <translation>没有权限</translation>
        </message>
        <message>
            <source>Pictures of {0} do not look like the real ones of that class, those of other classes do.</source>
            <translation>类别 {0} 的图片不像该类的真实图片，其他类别的则像。</translation>
        </message>
        <message>
            <source>Pictures with sounds take no captions as well; leave --captions out.</source>
            <translation>带声音的图片不再接受描述；请去掉 --captions。</translation>
        </message>
        <message>
            <source>Playing</source>
            <translation>播放</translation>
        </message>
        <message>
            <source>Plugins are being installed or removed already; try again when that is done.</source>
            <translation>插件正在安装或移除；请待其完成后重试。</translation>
        </message>
        <message>
            <source>Points have neither colours nor edges; switch the augmentations of the lab off.</source>
            <translation>点既没有颜色也没有边缘；请关闭实验室的增强。</translation>
        </message>
        <message>
            <source>Quality against {0} real pictures ({1}): {2:words}.</source>
            <translation>与 {0} 张真实图片相比的质量（{1}）：{2:words}。</translation>
        </message>
        <message>
            <source>Quality and diversity in one number.</source>
            <translation>以一个数表示质量和多样性。</translation>
        </message>
        <message>
            <source>Random samples</source>
            <translation>随机样本</translation>
        </message>
        <message>
            <source>Read-only file system</source>
            <translation>文件系统为只读</translation>
        </message>
        <message>
            <source>Reading its family {0}</source>
            <translation>读取其模型家族 {0}</translation>
        </message>
        <message>
            <source>RealNVP of {0} scales needs sides that are multiples of {1}, not {2}x{3}; lower scales or change crop_size.</source>
            <translation>{0} 个尺度的 RealNVP 需要边长为 {1} 的倍数，而不是 {2}x{3}；请降低 scales 或更改 crop_size。</translation>
        </message>
        <message>
            <source>SNGAN's residual networks make squares of {0} pixels, not of {1}; set crop_size to one of these.</source>
            <translation>SNGAN 的残差网络生成边长 {0} 像素的正方形，不支持 {1}；请将 crop_size 设为其中之一。</translation>
        </message>
        <message>
            <source>Sample</source>
            <translation>生成</translation>
        </message>
        <message>
            <source>Say what the pictures of {0} should be like: --real FOLDER.</source>
            <translation>请说明 {0} 的图片应与什么相像：--real 文件夹。</translation>
        </message>
        <message>
            <source>Scores of {0} under different conditions cannot be ranked: they need the same extractor, the same real pictures and the same number of generated ones.</source>
            <translation>不同条件下 {0} 的分数无法排名：须使用相同的特征提取器、相同的真实图片和相同数量的生成图片。</translation>
        </message>
        <message>
            <source>Several runs are called {0}; name one by its folder: {1}.</source>
            <translation>有多条训练记录名为 {0}；请以文件夹指明：{1}。</translation>
        </message>
        <message>
            <source>Several runs cannot have one name; leave the name out.</source>
            <translation>多条训练记录不能同名；请不要给出名称。</translation>
        </message>
        <message>
            <source>Share of generated pictures that lie among real ones.</source>
            <translation>位于真实图片之中的生成图片的比例。</translation>
        </message>
        <message>
            <source>Share of real pictures that have a generated one nearby; falls when a model collapses.</source>
            <translation>附近有生成图片的真实图片的比例；模型崩溃时下降。</translation>
        </message>
        <message>
            <source>Share of real pictures that lie among generated ones.</source>
            <translation>位于生成图片之中的真实图片的比例。</translation>
        </message>
        <message>
            <source>Some kinds of pictures are left out: {0:number} of the real ones lie where hardly any are made</source>
            <translation>有些种类的图片被遗漏：{0:number} 的真实图片所在之处几乎没有生成图片</translation>
        </message>
        <message>
            <source>Suspected copies</source>
            <translation>疑似复制品</translation>
        </message>
        <message>
            <source>TensorRT 10 and an NVIDIA card</source>
            <translation>TensorRT 10 和 NVIDIA 显卡</translation>
        </message>
        <message>
            <source>That is Translator itself, not a plugin.</source>
            <translation>那是 Translator 本身，不是插件。</translation>
        </message>
        <message>
            <source>The Card in {0} does not belong to its graph: it lists the {1:words} {2:words} and the graph has {3:words}.</source>
            <translation>{0} 中的模型卡与其计算图不符：模型卡列出的{1:words}为 {2:words}，而计算图为 {3:words}。</translation>
        </message>
        <message>
            <source>The Card in {0} does not belong to its graph: {1} is {2} {3} on the Card and something else in the graph.</source>
            <translation>{0} 中的模型卡与其计算图不符：{1} 在模型卡上为 {2} {3}，而在计算图中不同。</translation>
        </message>
        <message>
            <source>The Card in {0} does not say which values its input {1} takes.</source>
            <translation>{0} 中的模型卡未说明其输入 {1} 接受哪些值。</translation>
        </message>
        <message>
            <source>The Card in {0} is damaged: it is not JSON.</source>
            <translation>{0} 中的模型卡已损坏：不是 JSON。</translation>
        </message>
        <message>
            <source>The Card in {0} is damaged: it is not a JSON object.</source>
            <translation>{0} 中的模型卡已损坏：不是 JSON 对象。</translation>
        </message>
        <message>
            <source>The Card in {0} is damaged: its format is {1}.</source>
            <translation>{0} 中的模型卡已损坏：其格式为 {1}。</translation>
        </message>
        <message>
            <source>The Card in {0} is damaged: {1:words}.</source>
            <translation>{0} 中的模型卡已损坏：{1:words}。</translation>
        </message>
        <message>
            <source>The Card in {0} is {1:number} bytes long; no Card of this program is.</source>
            <translation>{0} 中的模型卡长 {1:number} 字节；本程序的模型卡不会这么长。</translation>
        </message>
        <message>
            <source>The Card of {0} cannot be written: {1}; choose another text.</source>
            <translation>无法写出 {0} 的模型卡：{1}；请改用其他文字。</translation>
        </message>
        <message>
            <source>The Card of {0} is {1:number} bytes long; leave out its preview or recipe.</source>
            <translation>{0} 的模型卡长 {1:number} 字节；请去掉其预览图或训练配方。</translation>
        </message>
        <message>
            <source>The check was stopped before all pictures were read; start it again to see the rest.</source>
            <translation>检查在读完全部图片之前已停止；重新开始可查看其余部分。</translation>
        </message>
        <message>
            <source>The checkpoint {0} cannot be written ({1:words}); free space or permissions and resume: the checkpoint before it is whole.</source>
            <translation>无法写出检查点 {0}（{1:words}）；请腾出空间或修改权限后继续：之前的检查点完好。</translation>
        </message>
        <message>
            <source>The checkpoint {0} has no readable {1}; delete the folder.</source>
            <translation>检查点 {0} 没有可读取的 {1}；请删除该文件夹。</translation>
        </message>
        <message>
            <source>The checkpoint {0} was written by a newer Translator; update this one.</source>
            <translation>检查点 {0} 由更新版本的 Translator 写出；请更新本程序。</translation>
        </message>
        <message>
            <source>The checkpoint {0} was written by {1} processes; resume with as many, because each has a state of its own.</source>
            <translation>检查点 {0} 由 {1} 个进程写出；请以同样多的进程继续，因为每个进程有各自的状态。</translation>
        </message>
        <message>
            <source>The classes are unbalanced: {0:words}; the networks see what is rare too seldom, so add pictures of it.</source>
            <translation>类别不均衡：{0:words}；网络很少见到稀少的类别，请为其添加图片。</translation>
        </message>
        <message>
            <source>The comparison cannot be written to {0}: {1:words}.</source>
            <translation>无法将对比写入 {0}：{1:words}。</translation>
        </message>
        <message>
            <source>The condition class needs pairs that lie in a folder for each class; give --labels folders.</source>
            <translation>条件 class 需要按类别分文件夹存放的配对；请给出 --labels folders。</translation>
        </message>
        <message>
            <source>The condition text needs a caption for each pair; give their file with --captions FILE.</source>
            <translation>条件 text 需要每对都有描述；请以 --captions 给出描述文件。</translation>
        </message>
        <message>
            <source>The config.json beside {0} holds numbers that are none.</source>
            <translation>{0} 旁的 config.json 中有不是数值的内容。</translation>
        </message>
        <message>
            <source>The control {0} looks at each picture alone, but the discriminator's batch normalisation mixes them; choose another normalisation for it.</source>
            <translation>约束 {0} 单独查看每张图片，而判别器的批归一化会将它们混合；请为其选择其他归一化。</translation>
        </message>
        <message>
            <source>The device mps is not on this machine; use --device cpu, or auto to choose.</source>
            <translation>本机没有设备 mps；请使用 --device cpu，或用 auto 自动选择。</translation>
        </message>
        <message>
            <source>The device {0:words} is not on this machine; use --device cpu, or auto to choose.</source>
            <translation>本机没有设备 {0:words}；请使用 --device cpu，或用 auto 自动选择。</translation>
        </message>
        <message>
            <source>The discriminator is sure, so the generator's slope vanishes and its points stand still.</source>
            <translation>判别器有把握，因此生成器的梯度消失，各点停滞不动。</translation>
        </message>
        <message>
            <source>The discriminator knows the training pictures by heart: to it, held-out ones are {0:number} of the way to generated ones; try augmentation, or more pictures.</source>
            <translation>判别器已记住训练图片：在它看来，留出图片处于通往生成图片途中的 {0:number}；请尝试增强，或使用更多图片。</translation>
        </message>
        <message>
            <source>The discriminator loses ({0}): it finds {1:number} of the divergence that it could find, though the pictures are not good yet; try a larger one, a larger lr_d or more critic_steps.</source>
            <translation>判别器落败（{0}）：它只找到可找到散度的 {1:number}，而图片还不好；请尝试更大的判别器、更大的 lr_d 或更多的 critic_steps。</translation>
        </message>
        <message>
            <source>The discriminator wins ({0}): it finds {1:number} of the divergence that it could find at most, and the generator learns little from it; try spectral normalisation, R1, a smaller lr_d or augmentation.</source>
            <translation>判别器获胜（{0}）：它找到最多可找到散度的 {1:number}，生成器从中学不到多少；请尝试谱归一化、R1、更小的 lr_d 或增强。</translation>
        </message>
        <message>
            <source>The evaluation was stopped at {0:number} of {1:number} pairs; nothing was written.</source>
            <translation>评估在 {1:number} 对中的第 {0:number} 对处停止；未写出任何内容。</translation>
        </message>
        <message>
            <source>The evaluation was stopped at {0:number} of {1:number} pictures; nothing was written.</source>
            <translation>评估在 {1:number} 张图片中的第 {0:number} 张处停止；未写出任何内容。</translation>
        </message>
        <message>
            <source>The export was stopped before this file was written.</source>
            <translation>导出在写出此文件之前已停止。</translation>
        </message>
        <message>
            <source>The family {0} is not there, because its plugin was {1}: {2:words}</source>
            <translation>模型家族 {0} 不可用，因为其插件{1}：{2:words}</translation>
        </message>
        <message>
            <source>The files would go nowhere; give a folder, the library, or both.</source>
            <translation>文件没有去处；请给出文件夹、模型库，或两者。</translation>
        </message>
        <message>
            <source>The first ones, of every class in turn; the same in every evaluation.</source>
            <translation>各类别轮流取最前面的几张；每次评估都相同。</translation>
        </message>
        <message>
            <source>The first samples, each beside the training picture that it is most like, mirrored and shifted ones included.</source>
            <translation>最初的样本，各与其最相似的训练图片（含镜像和平移后的）并列。</translation>
        </message>
        <message>
            <source>The first samples.</source>
            <translation>最初的样本。</translation>
        </message>
        <message>
            <source>The folder {0} cannot be made: {1:words}.</source>
            <translation>无法创建文件夹 {0}：{1:words}。</translation>
        </message>
        <message>
            <source>The folders no longer hold the pictures that the run {0} began with; put them back, or train anew with --recipe {1}.</source>
            <translation>这些文件夹已不再包含训练记录 {0} 开始时的图片；请将其放回，或用 --recipe {1} 重新训练。</translation>
        </message>
        <message>
            <source>The generator is saturated: {0:number} of its pixel values are black or white, {1:number} of the real ones are.</source>
            <translation>生成器已饱和：其 {0:number} 的像素值为黑或白，而真实图片为 {1:number}。</translation>
        </message>
        <message>
            <source>The generator learns faster than the discriminator: its points run after one spot.</source>
            <translation>生成器比判别器学得快：其各点追逐同一处。</translation>
        </message>
        <message>
            <source>The generator stands still: its pictures moved {0:number} of their differences since the last look.</source>
            <translation>生成器停滞不动：自上次查看以来，其图片只移动了其差异的 {0:number}。</translation>
        </message>
        <message>
            <source>The generator's layers have the numbers 0 to {0}, but nce_layers names {1}; lower it, or raise blocks.</source>
            <translation>生成器各层编号为 0 至 {0}，而 nce_layers 写了 {1}；请降低它，或提高 blocks。</translation>
        </message>
        <message>
            <source>The gradient penalty looks between real and generated pictures of one size, but these vary; crop them.</source>
            <translation>梯度惩罚在尺寸一致的真实图片与生成图片之间计算，而这些图片尺寸不一；请裁剪。</translation>
        </message>
        <message>
            <source>The grid is {0}.</source>
            <translation>总览图为 {0}。</translation>
        </message>
        <message>
            <source>The grid shows the first {0:number} of {1:number} pictures.</source>
            <translation>总览图显示 {1:number} 张图片中的前 {0:number} 张。</translation>
        </message>
        <message>
            <source>The id {0} of a family has to be lower-case letters, digits, - and _.</source>
            <translation>模型家族的标识 {0} 须由小写字母、数字、- 和 _ 组成。</translation>
        </message>
        <message>
            <source>The image pool keeps pictures of one size, but these vary; crop them, or set pool to 0.</source>
            <translation>图像池保留尺寸一致的图片，而这些图片尺寸不一；请裁剪，或将 pool 设为 0。</translation>
        </message>
        <message>
            <source>The installer uv is missing from this installation of Translator; install uv.</source>
            <translation>此 Translator 安装中缺少安装程序 uv；请安装 uv。</translation>
        </message>
        <message>
            <source>The library has a Model called {0} already; give --name, or remove it with `translator models remove {1}`.</source>
            <translation>模型库中已有名为 {0} 的模型；请给出 --name，或用 `translator models remove {1}`将其移除。</translation>
        </message>
        <message>
            <source>The library has no Model that encodes for {0}, and the run it came of is not here; export all Models of its training, or put the run back.</source>
            <translation>模型库中没有为 {0} 编码的模型，其来源的训练记录也不在此处；请导出该次训练的全部模型，或将训练记录放回。</translation>
        </message>
        <message>
            <source>The library in {0} cannot be changed: {1:words}.</source>
            <translation>无法更改 {0} 中的模型库：{1:words}。</translation>
        </message>
        <message>
            <source>The loss {0:words} stopped being finite within the last images before {1:number}; {2:words}: start anew with a lower learning rate, or with --precision off.</source>
            <translation>损失 {0:words} 在第 {1:number} 张图像之前的最后一段中不再是有限值；{2:words}：请以更低的学习率或 --precision off 重新开始。</translation>
        </message>
        <message>
            <source>The manifest lists {0:number} files, and none of them is in the folders given; make one for these folders with `translator data split`.</source>
            <translation>清单列出 {0:number} 个文件，但都不在所给的文件夹中；请用 `translator data split` 为这些文件夹生成清单。</translation>
        </message>
        <message>
            <source>The manifest {0} cannot be removed: {1:words}.</source>
            <translation>无法移除清单 {0}：{1:words}。</translation>
        </message>
        <message>
            <source>The manifest {0} cannot be written: {1:words}.</source>
            <translation>无法写出清单 {0}：{1:words}。</translation>
        </message>
        <message>
            <source>The manifest {0} is missing or damaged; write it anew, or train without it.</source>
            <translation>清单 {0} 缺失或已损坏；请重新写出，或不用清单训练。</translation>
        </message>
        <message>
            <source>The manifest {0} was written by a newer Translator; update this one to use it.</source>
            <translation>清单 {0} 由更新版本的 Translator 写出；请更新本程序后使用。</translation>
        </message>
        <message>
            <source>The measured speed cannot be kept in {0}: {1:words}.</source>
            <translation>无法将测得的速度保存到 {0}：{1:words}。</translation>
        </message>
        <message>
            <source>The measured steps ended with exit code {0}; `translator train` shows what went wrong.</source>
            <translation>测量步骤以退出码 {0} 结束；`translator train`会显示问题所在。</translation>
        </message>
        <message>
            <source>The measurement was stopped.</source>
            <translation>测量已停止。</translation>
        </message>
        <message>
            <source>The memory of the device is full; lower the batch, the crop size or the size of the networks, or close other programs that use it.</source>
            <translation>设备内存已满；请降低批大小、裁剪尺寸或网络规模，或关闭占用该设备的其他程序。</translation>
        </message>
        <message>
            <source>The model makes few different pictures: {0:words}.</source>
            <translation>模型生成的不同图片太少：{0:words}。</translation>
        </message>
        <message>
            <source>The name {0} of this plugin is taken by {1:words}; remove one of them.</source>
            <translation>此插件的名称 {0} 已被{1:words}占用；请移除其中之一。</translation>
        </message>
        <message>
            <source>The objective wgan has no labels that could be smoothed; set label_smoothing to 0.</source>
            <translation>目标函数 wgan 没有可平滑的标签；请将 label_smoothing 设为 0。</translation>
        </message>
        <message>
            <source>The only pair</source>
            <translation>唯一的一对图片</translation>
        </message>
        <message>
            <source>The only pair of {0}</source>
            <translation>{0} 唯一的一对图片</translation>
        </message>
        <message>
            <source>The only picture</source>
            <translation>唯一的图片</translation>
        </message>
        <message>
            <source>The only picture of {0}</source>
            <translation>{0} 唯一的图片</translation>
        </message>
        <message>
            <source>The only sound</source>
            <translation>唯一的一段声音</translation>
        </message>
        <message>
            <source>The only sound of {0}</source>
            <translation>{0} 唯一的一段声音</translation>
        </message>
        <message>
            <source>The output {0} has shape {1} in ONNX Runtime and {2} in torch, so no Model was written.</source>
            <translation>输出 {0} 在 ONNX Runtime 中的形状为 {1}，在 torch 中为 {2}，因此未写出模型。</translation>
        </message>
        <message>
            <source>The output {0} is none of {1}; let the network answer with one of them.</source>
            <translation>输出 {0} 不在 {1} 之中；请让网络返回其中之一。</translation>
        </message>
        <message>
            <source>The package index cannot be reached; check the connection, or install from a folder or a wheel.</source>
            <translation>无法连接包索引；请检查网络连接，或从文件夹或 wheel 安装。</translation>
        </message>
        <message>
            <source>The pattern {0} cannot be filled in: {1:words}; there are {2}.</source>
            <translation>命名规则 {0} 无法填写：{1:words}；可用的有 {2}。</translation>
        </message>
        <message>
            <source>The pattern {0} cannot be filled in; there are {{name}} and {{precision}}.</source>
            <translation>命名规则 {0} 无法填写；可用的有 {{name}} 和 {{precision}}。</translation>
        </message>
        <message>
            <source>The pattern {0} gives several files one name; it needs {{name}} and {{precision}}.</source>
            <translation>命名规则 {0} 会使多个文件同名；它需要 {{name}} 和 {{precision}}。</translation>
        </message>
        <message>
            <source>The pattern {0} has to name a file below the output folder.</source>
            <translation>命名规则 {0} 须指向输出文件夹之下的文件。</translation>
        </message>
        <message>
            <source>The pattern {0} holds {{{1}}}; there are {2}.</source>
            <translation>命名规则 {0} 含有 {{{1}}}；可用的有 {2}。</translation>
        </message>
        <message>
            <source>The picture</source>
            <translation>该图片</translation>
        </message>
        <message>
            <source>The pictures have different sizes after preprocessing and do not fit into one batch; train with a batch of 1, or choose a preprocess mode that crops.</source>
            <translation>预处理后的图片尺寸不一，无法组成一批；请以批大小 1 训练，或选择会裁剪的预处理方式。</translation>
        </message>
        <message>
            <source>The plugin {0} already has a family {1}; {2} has to rename its own.</source>
            <translation>插件 {0} 已有模型家族 {1}；{2} 须为自己的改名。</translation>
        </message>
        <message>
            <source>The process of this work ended unexpectedly ({0:words}); what it saved before is good, so it can be tried again.</source>
            <translation>执行此工作的进程意外结束（{0:words}）；之前保存的内容完好，可以重试。</translation>
        </message>
        <message>
            <source>The program ended while this was running; it goes on where it was.</source>
            <translation>程序在此任务运行时结束；它将从中断处继续。</translation>
        </message>
        <message>
            <source>The quality is not measured any more, the training goes on: {0:words}</source>
            <translation>不再测量质量，训练继续：{0:words}</translation>
        </message>
        <message>
            <source>The queue cannot be written to {0} ({1:words}); it is lost at the end.</source>
            <translation>无法将队列写入 {0}（{1:words}）；程序结束时队列会丢失。</translation>
        </message>
        <message>
            <source>The queue has no job {0}; it was removed.</source>
            <translation>队列中没有任务 {0}；它已被移除。</translation>
        </message>
        <message>
            <source>The queue in {0} cannot be read ({1:words}); it begins empty.</source>
            <translation>无法读取 {0} 中的队列（{1:words}）；从空队列开始。</translation>
        </message>
        <message>
            <source>The queue in {0} is damaged ({1:words}); it was moved to {2}.</source>
            <translation>{0} 中的队列已损坏（{1:words}）；已移至 {2}。</translation>
        </message>
        <message>
            <source>The recipe {0} cannot be read: {1:words}.</source>
            <translation>无法读取训练配方 {0}：{1:words}。</translation>
        </message>
        <message>
            <source>The recipe {0} is not JSON: {1:words}.</source>
            <translation>训练配方 {0} 不是 JSON：{1:words}。</translation>
        </message>
        <message>
            <source>The recipe {0} is not a JSON object.</source>
            <translation>训练配方 {0} 不是 JSON 对象。</translation>
        </message>
        <message>
            <source>The report cannot be written to {0}: {1:words}.</source>
            <translation>无法将报告写入 {0}：{1:words}。</translation>
        </message>
        <message>
            <source>The run folder {0} cannot be made: {1:words}.</source>
            <translation>无法创建训练文件夹 {0}：{1:words}。</translation>
        </message>
        <message>
            <source>The run folder {0} cannot be written: {1:words}.</source>
            <translation>无法写入训练文件夹 {0}：{1:words}。</translation>
        </message>
        <message>
            <source>The run {0} gives nothing that makes pictures by itself.</source>
            <translation>训练记录 {0} 中没有能自行生成图片的内容。</translation>
        </message>
        <message>
            <source>The run {0} has no checkpoint yet; train it a little longer.</source>
            <translation>训练记录 {0} 还没有检查点；请再训练一会儿。</translation>
        </message>
        <message>
            <source>The run {0} has no checkpoint {1}; it has {2}.</source>
            <translation>训练记录 {0} 没有检查点 {1}；现有 {2}。</translation>
        </message>
        <message>
            <source>The run {0} has no direction {1}; it has {2:words}.</source>
            <translation>训练记录 {0} 没有方向 {1}；{2:words}</translation>
        </message>
        <message>
            <source>The run {0} held out no pictures to judge it by; give {1:words} FOLDER with pictures that it was not trained on.</source>
            <translation>训练记录 {0} 没有留出用于评判的图片；请以 {1:words} 给出未用于训练的图片文件夹。</translation>
        </message>
        <message>
            <source>The run {0} measured no quality to choose the best by; use newest or a number, and train with a smaller --watch-every or a larger --watch-share next time.</source>
            <translation>训练记录 {0} 未测量过可据以选出最佳的质量；请使用 newest 或编号，下次训练时调低 --watch-every 或调高 --watch-share。</translation>
        </message>
        <message>
            <source>The run {0} was trained on pictures of many sizes; codes need one that crops.</source>
            <translation>训练记录 {0} 是用多种尺寸的图片训练的；编码需要会裁剪的训练。</translation>
        </message>
        <message>
            <source>The same discriminator, but the slope stays steep: the points find the modes.</source>
            <translation>同样的判别器，但梯度保持陡峭：各点找到了模式。</translation>
        </message>
        <message>
            <source>The same pictures</source>
            <translation>相同的图片</translation>
        </message>
        <message>
            <source>The search was stopped at {0} of {1} pictures.</source>
            <translation>查找在 {1} 张图片中的第 {0} 张处停止。</translation>
        </message>
        <message>
            <source>The setting {0} has type {1}; settings are bool, int, float, str, a Literal of strings, one of these or None, or a nested Config.</source>
            <translation>设置 {0} 的类型为 {1}；设置只能是 bool、int、float、str、字符串的 Literal、其中之一或 None，或嵌套的 Config。</translation>
        </message>
        <message>
            <source>The setting {0} needs a default and a description.</source>
            <translation>设置 {0} 需要默认值和说明。</translation>
        </message>
        <message>
            <source>The settings cannot be written to {0}: {1:words}.</source>
            <translation>无法将设置写入 {0}：{1:words}。</translation>
        </message>
        <message>
            <source>The settings in {0} cannot be used ({1:words}); the defaults are used instead.</source>
            <translation>{0} 中的设置无法使用（{1:words}）；改用默认设置。</translation>
        </message>
        <message>
            <source>The shorter side of pictures of {0} is usually {1} pixels and of {2} {3}; the networks will translate sharpness too, so use pictures of like size.</source>
            <translation>{0} 图片的短边通常为 {1} 像素，{2} 的为 {3}；网络会连清晰度一并转换，请使用尺寸相近的图片。</translation>
        </message>
        <message>
            <source>The step runs uncaptured, because {0:words}.</source>
            <translation>该步未作图捕获，因为{0:words}。</translation>
        </message>
        <message>
            <source>The training takes more memory than there is.</source>
            <translation>训练所需内存超过现有内存。</translation>
        </message>
        <message>
            <source>The training takes more memory than there is: the system ended it while it was measured.</source>
            <translation>训练所需内存超过现有内存：测量时被系统终止。</translation>
        </message>
        <message>
            <source>The translation hardly depends on the picture: two outputs differ {0:number} as much as their inputs.</source>
            <translation>转换结果几乎与图片无关：两个输出之差仅为其输入之差的 {0:number}。</translation>
        </message>
        <message>
            <source>The translation leaves pictures as they are, which is how the way back succeeds: they change {0:number} of the way to a real target.</source>
            <translation>转换几乎不改动图片，因此容易还原：改动仅为通往真实目标的 {0:number}。</translation>
        </message>
        <message>
            <source>The translation turns light into dark: the brightness of outputs follows that of the inputs with a correlation of {0:number}; an identity term or another seed helps.</source>
            <translation>转换将明变为暗：输出亮度与输入亮度的相关系数为 {0:number}；加入恒等项或换一个种子会有帮助。</translation>
        </message>
        <message>
            <source>The two domains have the same colours, so no shift between them can be measured.</source>
            <translation>两个域的颜色相同，因此无法测量二者之间的偏移。</translation>
        </message>
        <message>
            <source>The two pictures of {0:words} have different sizes, so that the second is stretched onto the first; check that both show the same section.</source>
            <translation>{0:words}中的两张图片尺寸不同，第二张会被拉伸到第一张的尺寸；请检查二者是否显示同一区域。</translation>
        </message>
        <message>
            <source>The variable {0} leaves it out.</source>
            <translation>变量 {0} 将其排除。</translation>
        </message>
        <message>
            <source>The variable {0} names a plugin {1}, which is not installed{2:words}</source>
            <translation>变量 {0} 指明了未安装的插件 {1}{2:words}</translation>
        </message>
        <message>
            <source>The weights are those of another network.</source>
            <translation>这些权重属于另一个网络。</translation>
        </message>
        <message>
            <source>The weights of {0} are not on this machine and could not be fetched from {1} ({2:words}); get the file elsewhere and give it with --weights FILE, or use --extractor builtin.</source>
            <translation>本机没有 {0} 的权重，也无法从 {1} 下载（{2:words}）；请从别处获取该文件并以 --weights 给出，或使用 --extractor builtin。</translation>
        </message>
        <message>
            <source>The {0} of {1} is what codes are; leave it out.</source>
            <translation>{1} 的 {0} 就是编码本身；请不要给出。</translation>
        </message>
        <message>
            <source>There are no pictures in {0}.</source>
            <translation>{0} 中没有图片。</translation>
        </message>
        <message>
            <source>There are no pictures to compare.</source>
            <translation>没有可比较的图片。</translation>
        </message>
        <message>
            <source>There are no {0:words} to train on in the folders given; give {1:words}.</source>
            <translation>所给文件夹中没有可训练的{0:words}；请给出 {1:words}。</translation>
        </message>
        <message>
            <source>There is already something at {0}; resume it, or give another name.</source>
            <translation>{0} 处已有内容；请继续该训练，或另取名称。</translation>
        </message>
        <message>
            <source>There is no Model called {0}: the library is empty; add one with `translator models add FILE`.</source>
            <translation>没有名为 {0} 的模型：模型库为空；请用 `translator models add FILE`添加。</translation>
        </message>
        <message>
            <source>There is no Model called {0}; `translator models` lists those there are.</source>
            <translation>没有名为 {0} 的模型；`translator models`会列出现有的模型。</translation>
        </message>
        <message>
            <source>There is no Model called {0}; did you mean {1}?</source>
            <translation>没有名为 {0} 的模型；是否指 {1}？</translation>
        </message>
        <message>
            <source>There is no device called {0:words}; use auto, cpu, cuda, cuda:N or mps.</source>
            <translation>没有名为 {0:words} 的设备；请使用 auto、cpu、cuda、cuda:N 或 mps。</translation>
        </message>
        <message>
            <source>There is no device {0}; choose {1}.</source>
            <translation>没有设备 {0}；请选择 {1}。</translation>
        </message>
        <message>
            <source>There is no extractor {0}; use {1:words}, or the path of a .safetensors file of CLIP or DINOv2, or of an .onnx file.</source>
            <translation>没有特征提取器 {0}；请使用 {1:words}，或 CLIP、DINOv2 的 .safetensors 文件路径，或 .onnx 文件路径。</translation>
        </message>
        <message>
            <source>There is no family called {0}: no family is installed; `translator plugins` says why.</source>
            <translation>没有名为 {0} 的模型家族：未安装任何模型家族；`translator plugins`会说明原因。</translation>
        </message>
        <message>
            <source>There is no family called {0}; did you mean {1}?</source>
            <translation>没有名为 {0} 的模型家族；是否指 {1}？</translation>
        </message>
        <message>
            <source>There is no family called {0}; installed are {1}.</source>
            <translation>没有名为 {0} 的模型家族；已安装的有 {1}。</translation>
        </message>
        <message>
            <source>There is no file {0}; `translator models` lists the Models by name.</source>
            <translation>没有文件 {0}；`translator models`会按名称列出模型。</translation>
        </message>
        <message>
            <source>There is no installed plugin called {0}; `translator plugins` lists those there are.</source>
            <translation>没有已安装的插件名为 {0}；`translator plugins`会列出现有的插件。</translation>
        </message>
        <message>
            <source>There is no measure {0}; choose from {1}.</source>
            <translation>没有指标 {0}；请从 {1} 中选择。</translation>
        </message>
        <message>
            <source>There is no package called {0} in {1:words}; check the name.</source>
            <translation>{1:words} 中没有名为 {0} 的包；请检查名称。</translation>
        </message>
        <message>
            <source>There is no perceptual distance {0}; choose from {1:words}.</source>
            <translation>没有感知距离 {0}；请从 {1:words} 中选择。</translation>
        </message>
        <message>
            <source>There is no plugin called {0}; `translator plugins` lists those there are.</source>
            <translation>没有名为 {0} 的插件；`translator plugins`会列出现有的插件。</translation>
        </message>
        <message>
            <source>There is no plugin called {0}{1:words}</source>
            <translation>没有名为 {0} 的插件{1:words}</translation>
        </message>
        <message>
            <source>There is no precision to write; take some of {0}.</source>
            <translation>没有要写出的精度；请从 {0} 中选取。</translation>
        </message>
        <message>
            <source>There is no precision {0}; take {1}.</source>
            <translation>没有精度 {0}；请选取 {1}。</translation>
        </message>
        <message>
            <source>There is no run called {0}, neither here nor in {1}; `translator runs` lists them.</source>
            <translation>此处和 {1} 中都没有名为 {0} 的训练记录；`translator runs`会列出训练记录。</translation>
        </message>
        <message>
            <source>There is no variant in {0}; take {1}.</source>
            <translation>没有 {0} 的变体；请选取 {1}。</translation>
        </message>
        <message>
            <source>There is nothing to export; name Models or runs.</source>
            <translation>没有可导出的内容；请指明模型或训练记录。</translation>
        </message>
        <message>
            <source>There is nothing to undo: no plugin was installed, updated or removed here.</source>
            <translation>没有可撤销的内容：此处未安装、更新或移除过插件。</translation>
        </message>
        <message>
            <source>There is one class only, {0:words}, so that a label says nothing; add a folder for another class, or train a family that needs no classes.</source>
            <translation>只有一个类别 {0:words}，因此标签不含信息；请为另一类别添加文件夹，或训练不需要类别的模型家族。</translation>
        </message>
        <message>
            <source>These Models cannot be ranked by {0:words}; choose from {1}.</source>
            <translation>这些模型无法按{0:words}排名；请从 {1} 中选择。</translation>
        </message>
        <message>
            <source>These pictures would ruin the training: {0:words}</source>
            <translation>这些图片会毁掉训练：{0:words}</translation>
        </message>
        <message>
            <source>This Model is in the library already, as {0}.</source>
            <translation>此模型已在模型库中，名为 {0}。</translation>
        </message>
        <message>
            <source>This failed unexpectedly: {0:words}; the log has the details.</source>
            <translation>意外失败：{0:words}；日志中有详细信息。</translation>
        </message>
        <message>
            <source>This picture was left out: {0:words}</source>
            <translation>此图片已略过：{0:words}</translation>
        </message>
        <message>
            <source>This program cannot do {0}; it can do {1}.</source>
            <translation>本程序不能执行 {0}；可执行 {1}。</translation>
        </message>
        <message>
            <source>Too many open files</source>
            <translation>打开的文件过多</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>Translate</source>
            <translation>转换</translation>
        </message>
        <message>
            <source>Trying {0} in a process of its own.</source>
            <translation>正在独立进程中试用 {0}。</translation>
        </message>
        <message>
            <source>Two folders, {0} and {1}, {2:words}: {3:words} data.</source>
            <translation>两个文件夹 {0} 和 {1}，{2:words}：{3:words}数据。</translation>
        </message>
        <message>
            <source>Unbiased, so that small sets may be compared.</source>
            <translation>无偏，因此可比较较小的图片集。</translation>
        </message>
        <message>
            <source>Unpacking pictures</source>
            <translation>解包图片</translation>
        </message>
        <message>
            <source>Unpacking was stopped and nothing was kept; start it again to have the pictures.</source>
            <translation>解包已停止，未保留任何内容；请重新开始以获得图片。</translation>
        </message>
        <message>
            <source>Unpaired pictures have neither labels nor captions; leave --labels and --captions out.</source>
            <translation>非配对图片既无标签也无描述；请去掉 --labels 和 --captions。</translation>
        </message>
        <message>
            <source>Walk</source>
            <translation>漫游</translation>
        </message>
        <message>
            <source>Wasserstein, clipped weights</source>
            <translation>Wasserstein，裁剪权重</translation>
        </message>
        <message>
            <source>Wasserstein, gradient penalty</source>
            <translation>Wasserstein，梯度惩罚</translation>
        </message>
        <message>
            <source>What {0} gave is not {1}: another sha256 arrived; try again, or give the published file with --weights.</source>
            <translation>{0} 给出的不是 {1}：收到的 sha256 不同；请重试，或以 --weights 给出官方发布的文件。</translation>
        </message>
        <message>
            <source>With {0:number} pictures on the smaller side the Frechet distance is mostly an effect of their number; read the kernel distance first.</source>
            <translation>较少的一侧只有 {0:number} 张图片，Fréchet 距离主要受数量影响；请先看核距离。</translation>
        </message>
        <message>
            <source>Without what the distance owes to the number of generated pictures.</source>
            <translation>去除了由生成图片数量造成的距离。</translation>
        </message>
        <message>
            <source>Worst pairs</source>
            <translation>最差的配对</translation>
        </message>
        <message>
            <source>a JPEG XL picture, which is not read here; save it as PNG first</source>
            <translation>此处不能读取的 JPEG XL 图片；请先存为 PNG</translation>
        </message>
        <message>
            <source>a PDF or PostScript document; export its pages as PNG first</source>
            <translation>PDF 或 PostScript 文档；请先将其页面导出为 PNG</translation>
        </message>
        <message>
            <source>a Photoshop document; save it as PNG or TIFF first</source>
            <translation>Photoshop 文档；请先存为 PNG 或 TIFF</translation>
        </message>
        <message>
            <source>a code is missing at its end</source>
            <translation>末尾缺少一个编码</translation>
        </message>
        <message>
            <source>a code is missing before {0}</source>
            <translation>{0} 之前缺少一个编码</translation>
        </message>
        <message>
            <source>a colour is written #rrggbb</source>
            <translation>颜色应写作 #rrggbb</translation>
        </message>
        <message>
            <source>a field at byte {0:number} does not fit</source>
            <translation>字节 {0:number} 处的字段不符</translation>
        </message>
        <message>
            <source>a file in the plugin folder</source>
            <translation>插件文件夹中的一个文件</translation>
        </message>
        <message>
            <source>a folder of pictures for each class</source>
            <translation>每个类别一个图片文件夹</translation>
        </message>
        <message>
            <source>a layer is named twice</source>
            <translation>某一层被指定了两次</translation>
        </message>
        <message>
            <source>a number at byte {0:number} is too long</source>
            <translation>字节 {0:number} 处的数过长</translation>
        </message>
        <message>
            <source>a number from {0:words}</source>
            <translation>一个{0:words}的数</translation>
        </message>
        <message>
            <source>a raw camera file; develop it and save it as JPEG or TIFF first</source>
            <translation>相机 RAW 文件；请先冲印并存为 JPEG 或 TIFF</translation>
        </message>
        <message>
            <source>a seed is at most {0}</source>
            <translation>种子最大为 {0}</translation>
        </message>
        <message>
            <source>a video, not a picture</source>
            <translation>视频，而不是图片</translation>
        </message>
        <message>
            <source>a web page, not a picture</source>
            <translation>网页，而不是图片</translation>
        </message>
        <message>
            <source>a {0} is missing</source>
            <translation>缺少 {0}</translation>
        </message>
        <message>
            <source>about the top {0}% of the picture is there</source>
            <translation>图片顶部约 {0}% 的内容尚存</translation>
        </message>
        <message>
            <source>add more (some hundred are usual), or the networks learn them by heart</source>
            <translation>请添加更多（通常需数百张），否则网络会将它们死记硬背</translation>
        </message>
        <message>
            <source>all {0:number} pairs</source>
            <translation>全部 {0:number} 对图片</translation>
        </message>
        <message>
            <source>an HEIC picture, which is not read here; save it as JPEG or PNG first</source>
            <translation>此处不能读取的 HEIC 图片；请先存为 JPEG 或 PNG</translation>
        </message>
        <message>
            <source>an NVIDIA card with its driver</source>
            <translation>NVIDIA 显卡及其驱动程序</translation>
        </message>
        <message>
            <source>an SVG drawing, which has no pixels; export it as PNG first</source>
            <translation>SVG 图形，它没有像素；请先导出为 PNG</translation>
        </message>
        <message>
            <source>an archive; unpack it first</source>
            <translation>压缩包；请先解压</translation>
        </message>
        <message>
            <source>an icon file; save it as PNG first</source>
            <translation>图标文件；请先存为 PNG</translation>
        </message>
        <message>
            <source>any number of</source>
            <translation>任意数量的</translation>
        </message>
        <message>
            <source>available memory of</source>
            <translation>可用内存</translation>
        </message>
        <message>
            <source>by signal {0}</source>
            <translation>被信号 {0} 终止</translation>
        </message>
        <message>
            <source>byte {0:number} has a wire type that ONNX does not use</source>
            <translation>字节 {0:number} 的编码类型是 ONNX 不使用的</translation>
        </message>
        <message>
            <source>can't allocate memory</source>
            <translation>无法分配内存</translation>
        </message>
        <message>
            <source>check that the right folders were given</source>
            <translation>请检查所给的文件夹是否正确</translation>
        </message>
        <message>
            <source>checking it takes more memory than a Model of its size needs</source>
            <translation>检查它所需的内存超过这一大小的模型所需</translation>
        </message>
        <message>
            <source>clean bicubic {0} x {1}</source>
            <translation>干净双三次 {0} x {1}</translation>
        </message>
        <message>
            <source>control characters</source>
            <translation>控制字符</translation>
        </message>
        <message>
            <source>cpu</source>
            <translation>cpu</translation>
        </message>
        <message>
            <source>crashes the program (signal {0})</source>
            <translation>使程序崩溃（信号 {0}）</translation>
        </message>
        <message>
            <source>crop_size {0} does not fit into load_size {1}; make load_size at least {2} (one eighth more than the crop is usual).</source>
            <translation>crop_size {0} 超出 load_size {1}；请将 load_size 至少设为 {2}（通常比裁剪尺寸大八分之一）。</translation>
        </message>
        <message>
            <source>crop_size {0} is no multiple of {1}, which this {2} needs; use --crop-size {3}.</source>
            <translation>crop_size {0} 不是 {1} 的倍数，而此 {2} 要求如此；请使用 --crop-size {3}。</translation>
        </message>
        <message>
            <source>cuda</source>
            <translation>cuda</translation>
        </message>
        <message>
            <source>delete it, and it is fetched again</source>
            <translation>删除它，之后会重新下载</translation>
        </message>
        <message>
            <source>did not finish within {0:number} seconds</source>
            <translation>未在 {0:number} 秒内完成</translation>
        </message>
        <message>
            <source>did you mean {0}?</source>
            <translation>是否指 {0}？</translation>
        </message>
        <message>
            <source>dists</source>
            <translation>dists</translation>
        </message>
        <message>
            <source>does not exist</source>
            <translation>不存在</translation>
        </message>
        <message>
            <source>ends the program</source>
            <translation>使程序终止</translation>
        </message>
        <message>
            <source>ends the program (exit code {0})</source>
            <translation>使程序终止（退出码 {0}）</translation>
        </message>
        <message>
            <source>exceeds the supported maximum</source>
            <translation>超出支持的上限</translation>
        </message>
        <message>
            <source>exit code {0}</source>
            <translation>退出码 {0}</translation>
        </message>
        <message>
            <source>export the Model that decodes, and use that</source>
            <translation>请导出解码的模型并使用它</translation>
        </message>
        <message>
            <source>fid</source>
            <translation>fid</translation>
        </message>
        <message>
            <source>flac</source>
            <translation>flac</translation>
        </message>
        <message>
            <source>fp16 loss scaling looks at the gradients on the host</source>
            <translation>fp16 损失缩放需在主机上查看梯度</translation>
        </message>
        <message>
            <source>generated</source>
            <translation>生成</translation>
        </message>
        <message>
            <source>give the published file</source>
            <translation>给出官方发布的文件</translation>
        </message>
        <message>
            <source>give the sounds their names, or remove them</source>
            <translation>请为声音取相应的名称，或将其移除</translation>
        </message>
        <message>
            <source>given</source>
            <translation>输入</translation>
        </message>
        <message>
            <source>has no caption</source>
            <translation>没有描述</translation>
        </message>
        <message>
            <source>has no sound</source>
            <translation>没有声音</translation>
        </message>
        <message>
            <source>have no caption</source>
            <translation>没有描述</translation>
        </message>
        <message>
            <source>have no sound</source>
            <translation>没有声音</translation>
        </message>
        <message>
            <source>in training</source>
            <translation>训练图片</translation>
        </message>
        <message>
            <source>input should be a valid boolean, unable to interpret input</source>
            <translation>应为布尔值</translation>
        </message>
        <message>
            <source>input should be a valid integer, got a number with a fractional part</source>
            <translation>应为整数，不得有小数部分</translation>
        </message>
        <message>
            <source>input should be a valid integer, unable to parse string as an integer</source>
            <translation>应为整数</translation>
        </message>
        <message>
            <source>input should be a valid number, unable to parse string as a number</source>
            <translation>应为数值</translation>
        </message>
        <message>
            <source>input should be a valid string</source>
            <translation>应为文本</translation>
        </message>
        <message>
            <source>input should be greater than or equal to {0}</source>
            <translation>应大于或等于 {0}</translation>
        </message>
        <message>
            <source>input should be greater than {0}</source>
            <translation>应大于 {0}</translation>
        </message>
        <message>
            <source>input should be less than or equal to {0}</source>
            <translation>应小于或等于 {0}</translation>
        </message>
        <message>
            <source>input should be less than {0}</source>
            <translation>应小于 {0}</translation>
        </message>
        <message>
            <source>input should be {0}</source>
            <translation>应为 {0}</translation>
        </message>
        <message>
            <source>inputs</source>
            <translation>输入</translation>
        </message>
        <message>
            <source>is a classifier ({0} scores come out), not an image model; Models give pictures.</source>
            <translation>是分类器（输出 {0} 个分数），不是图像模型；模型应输出图片。</translation>
        </message>
        <message>
            <source>is a file, not a folder</source>
            <translation>是文件，不是文件夹</translation>
        </message>
        <message>
            <source>is an image-to-image network of another program: it has no Card, and networks of other programs cannot be imported yet; use a Model that `translator export` wrote.</source>
            <translation>是其他程序的图像到图像网络：它没有模型卡，而其他程序的网络尚不能导入；请使用由 `translator export`写出的模型。</translation>
        </message>
        <message>
            <source>is not an image model: what comes out has the shape {0}, which is no picture.</source>
            <translation>不是图像模型：其输出的形状为 {0}，不是图片。</translation>
        </message>
        <message>
            <source>it ends in the middle of a field</source>
            <translation>它在字段中间结束</translation>
        </message>
        <message>
            <source>it has too many fields</source>
            <translation>它的字段过多</translation>
        </message>
        <message>
            <source>it has {0:words}.</source>
            <translation>它有 {0:words}。</translation>
        </message>
        <message>
            <source>it holds no graph</source>
            <translation>它不含计算图</translation>
        </message>
        <message>
            <source>it holds two Cards</source>
            <translation>它含有两张模型卡</translation>
        </message>
        <message>
            <source>it is nested too deeply</source>
            <translation>它的嵌套过深</translation>
        </message>
        <message>
            <source>it knows {0:words}</source>
            <translation>已知 {0:words}</translation>
        </message>
        <message>
            <source>its libraries do not load, {0} took its place</source>
            <translation>其库无法载入，改用 {0}</translation>
        </message>
        <message>
            <source>its network cannot be written as ONNX</source>
            <translation>其网络无法写成 ONNX</translation>
        </message>
        <message>
            <source>its network does not take the values of its ports</source>
            <translation>其网络不接受其端口的值</translation>
        </message>
        <message>
            <source>kid</source>
            <translation>kid</translation>
        </message>
        <message>
            <source>layers are whole numbers with commas between them, such as 0,4,8</source>
            <translation>层编号为以逗号分隔的整数，例如 0,4,8</translation>
        </message>
        <message>
            <source>leave them out</source>
            <translation>请将其排除</translation>
        </message>
        <message>
            <source>lie in no folder of a class</source>
            <translation>不在任何类别文件夹中</translation>
        </message>
        <message>
            <source>lies in no folder of a class</source>
            <translation>不在任何类别文件夹中</translation>
        </message>
        <message>
            <source>lpips</source>
            <translation>lpips</translation>
        </message>
        <message>
            <source>made</source>
            <translation>生成</translation>
        </message>
        <message>
            <source>move them into one</source>
            <translation>请将其移入某个类别文件夹</translation>
        </message>
        <message>
            <source>mps</source>
            <translation>mps</translation>
        </message>
        <message>
            <source>nearest are {0}</source>
            <translation>最接近的有 {0}</translation>
        </message>
        <message>
            <source>nearest real</source>
            <translation>最接近的真实图片</translation>
        </message>
        <message>
            <source>no reason</source>
            <translation>未说明原因</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>none yet</source>
            <translation>尚无</translation>
        </message>
        <message>
            <source>not a picture in a format that is read here</source>
            <translation>不是此处能读取的图片格式</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>没有输出</translation>
        </message>
        <message>
            <source>of another process</source>
            <translation>（在另一个进程中）</translation>
        </message>
        <message>
            <source>of varying size</source>
            <translation>尺寸不一</translation>
        </message>
        <message>
            <source>ogg</source>
            <translation>ogg</translation>
        </message>
        <message>
            <source>one of {0} ({1:words})</source>
            <translation>{0} 之一（{1:words}）</translation>
        </message>
        <message>
            <source>one to eight whole numbers from 1 to 32 are written with commas between, as 1,2,2,2</source>
            <translation>一至八个 1 到 32 的整数，以逗号分隔，例如 1,2,2,2</translation>
        </message>
        <message>
            <source>out of memory</source>
            <translation>内存不足</translation>
        </message>
        <message>
            <source>outputs</source>
            <translation>输出</translation>
        </message>
        <message>
            <source>paired</source>
            <translation>配对</translation>
        </message>
        <message>
            <source>pairs</source>
            <translation>对图片</translation>
        </message>
        <message>
            <source>pictures</source>
            <translation>张图片</translation>
        </message>
        <message>
            <source>pictures of one domain</source>
            <translation>单个域的图片</translation>
        </message>
        <message>
            <source>pictures twice as wide as high</source>
            <translation>宽为高的两倍的图片</translation>
        </message>
        <message>
            <source>pictures with captions</source>
            <translation>带描述的图片</translation>
        </message>
        <message>
            <source>pictures with sounds</source>
            <translation>带声音的图片</translation>
        </message>
        <message>
            <source>preset {0} of {1}</source>
            <translation>{1} 的预设 {0}</translation>
        </message>
        <message>
            <source>readable pictures of {0}</source>
            <translation>{0} 的可读取图片</translation>
        </message>
        <message>
            <source>remove them from one of the two</source>
            <translation>请从其中一处移除</translation>
        </message>
        <message>
            <source>samples without a sound are left out of audio data</source>
            <translation>音频数据中没有声音的样本会被排除</translation>
        </message>
        <message>
            <source>side-by-side pictures</source>
            <translation>并排图片</translation>
        </message>
        <message>
            <source>signal {0}</source>
            <translation>信号 {0}</translation>
        </message>
        <message>
            <source>swiglu</source>
            <translation>swiglu</translation>
        </message>
        <message>
            <source>the AlexNet of torchvision</source>
            <translation>torchvision 的 AlexNet</translation>
        </message>
        <message>
            <source>the Inception network of FID</source>
            <translation>FID 的 Inception 网络</translation>
        </message>
        <message>
            <source>the VGG-16 network of torchvision</source>
            <translation>torchvision 的 VGG-16 网络</translation>
        </message>
        <message>
            <source>the checkpoint at {0:number} images is good</source>
            <translation>{0:number} 张图像处的检查点完好</translation>
        </message>
        <message>
            <source>the only pair</source>
            <translation>唯一的一对图片</translation>
        </message>
        <message>
            <source>the package index</source>
            <translation>包索引</translation>
        </message>
        <message>
            <source>the same by their look</source>
            <translation>看起来相同</translation>
        </message>
        <message>
            <source>the same byte for byte</source>
            <translation>逐字节相同</translation>
        </message>
        <message>
            <source>there are {0:words}.</source>
            <translation>有 {0:words}。</translation>
        </message>
        <message>
            <source>there is no checkpoint yet</source>
            <translation>尚无检查点</translation>
        </message>
        <message>
            <source>they hit {0:number} classes in place of {1:number}</source>
            <translation>它们只落入 {0:number} 个类别，而不是 {1:number} 个</translation>
        </message>
        <message>
            <source>they hold no graph</source>
            <translation>它们不含计算图</translation>
        </message>
        <message>
            <source>they meet {0:number} of what is usual of the real ones</source>
            <translation>达到真实图片通常水平的 {0:number}</translation>
        </message>
        <message>
            <source>torchmetrics is a dependency</source>
            <translation>torchmetrics 是所需的依赖</translation>
        </message>
        <message>
            <source>train with {0}</source>
            <translation>请以 {0} 训练</translation>
        </message>
        <message>
            <source>train{0}</source>
            <translation>train{0}</translation>
        </message>
        <message>
            <source>translator</source>
            <translation>translator</translation>
        </message>
        <message>
            <source>two of them differ {0:number} as much as two real ones</source>
            <translation>其中两张之间的差异为两张真实图片之间差异的 {0:number}</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>unpaired</source>
            <translation>非配对</translation>
        </message>
        <message>
            <source>update Translator</source>
            <translation>更新 Translator</translation>
        </message>
        <message>
            <source>update the plugin</source>
            <translation>更新该插件</translation>
        </message>
        <message>
            <source>use {0}, whose codes pictures have</source>
            <translation>请使用图片具有编码的 {0}</translation>
        </message>
        <message>
            <source>value error, {0:words}</source>
            <translation>{0:words}</translation>
        </message>
        <message>
            <source>wanted</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>wav</source>
            <translation>wav</translation>
        </message>
        <message>
            <source>whose files of the same name belong together</source>
            <translation>其中同名文件相互对应</translation>
        </message>
        <message>
            <source>whose pictures have no partners</source>
            <translation>其中图片没有对应图片</translation>
        </message>
        <message>
            <source>with code {0}</source>
            <translation>以退出码 {0} 结束</translation>
        </message>
        <message>
            <source>write captions for them, or remove them</source>
            <translation>请为其编写描述，或将其移除</translation>
        </message>
        <message>
            <source>write codes by name or as seed:7, such as glasses - man + woman, or mean(a, b, c)</source>
            <translation>请以名称或 seed:7 的形式写编码，例如 glasses - man + woman，或 mean(a, b, c)</translation>
        </message>
        <message>
            <source>{0:number} % of the real pictures have a generated one nearby, where as many good ones reach {1:number} %: much of what there is does not come out of this model.</source>
            <translation>{0:number} % 的真实图片附近有生成图片，而同样多的好图片可达 {1:number} %：现有内容中有很多未能由此模型生成。</translation>
        </message>
        <message>
            <source>{0:number} MiB</source>
            <translation>{0:number} MiB</translation>
        </message>
        <message>
            <source>{0:number} caption</source>
            <translation>{0:number} 条描述</translation>
        </message>
        <message>
            <source>{0:number} captions</source>
            <translation>{0:number} 条描述</translation>
        </message>
        <message>
            <source>{0:number} converted, {1:number} failed, {2:number} skipped</source>
            <translation>{0:number} 个已转换，{1:number} 个失败，{2:number} 个已跳过</translation>
        </message>
        <message>
            <source>{0:number} different word</source>
            <translation>{0:number} 个不同的词</translation>
        </message>
        <message>
            <source>{0:number} different words</source>
            <translation>{0:number} 个不同的词</translation>
        </message>
        <message>
            <source>{0:number} file</source>
            <translation>{0:number} 个文件</translation>
        </message>
        <message>
            <source>{0:number} files</source>
            <translation>{0:number} 个文件</translation>
        </message>
        <message>
            <source>{0:number} have a double, as if there were about {1:number} in all</source>
            <translation>{0:number} 有重复，仿佛总共只有约 {1:number} 张</translation>
        </message>
        <message>
            <source>{0:number} held-out sample</source>
            <translation>{0:number} 个留出样本</translation>
        </message>
        <message>
            <source>{0:number} held-out samples</source>
            <translation>{0:number} 个留出样本</translation>
        </message>
        <message>
            <source>{0:number} needs a * and a code behind it</source>
            <translation>{0:number} 之后需要 * 和一个编码</translation>
        </message>
        <message>
            <source>{0:number} of {1:number} pairs</source>
            <translation>{1:number} 对图片中的 {0:number} 对</translation>
        </message>
        <message>
            <source>{0:number} of {1:number} pairs of {2}</source>
            <translation>{2} 的 {1:number} 对图片中的 {0:number} 对</translation>
        </message>
        <message>
            <source>{0:number} of {1:number} pictures</source>
            <translation>{1:number} 张图片中的 {0:number} 张</translation>
        </message>
        <message>
            <source>{0:number} of {1:number} pictures of {2}</source>
            <translation>{2} 的 {1:number} 张图片中的 {0:number} 张</translation>
        </message>
        <message>
            <source>{0:number} of {1:number} sounds</source>
            <translation>{1:number} 段声音中的 {0:number} 段</translation>
        </message>
        <message>
            <source>{0:number} of {1:number} sounds of {2}</source>
            <translation>{2} 的 {1:number} 段声音中的 {0:number} 段</translation>
        </message>
        <message>
            <source>{0:number} of {1:words} cannot be read and would be left out of the training; save them anew or remove them.</source>
            <translation>{1:words}中有 {0:number} 个无法读取，会被排除在训练之外；请重新保存，或将其移除。</translation>
        </message>
        <message>
            <source>{0:number} pair</source>
            <translation>{0:number} 对图片</translation>
        </message>
        <message>
            <source>{0:number} pairs</source>
            <translation>{0:number} 对图片</translation>
        </message>
        <message>
            <source>{0:number} picture</source>
            <translation>{0:number} 张图片</translation>
        </message>
        <message>
            <source>{0:number} pictures</source>
            <translation>{0:number} 张图片</translation>
        </message>
        <message>
            <source>{0:number} pictures have no partner of the same name and are left out.</source>
            <translation>{0:number} 张图片没有同名的对应图片，予以排除。</translation>
        </message>
        <message>
            <source>{0:number} pictures of each Model against {1:number} of {2}, seen by {3}.</source>
            <translation>每个模型 {0:number} 张图片，与 {1:number} 张{2}相比，由 {3} 查看。</translation>
        </message>
        <message>
            <source>{0:number} sound</source>
            <translation>{0:number} 段声音</translation>
        </message>
        <message>
            <source>{0:number} sounds</source>
            <translation>{0:number} 段声音</translation>
        </message>
        <message>
            <source>{0:number} to {1:number} %</source>
            <translation>{0:number} 至 {1:number} %</translation>
        </message>
        <message>
            <source>{0:number} word</source>
            <translation>{0:number} 个词</translation>
        </message>
        <message>
            <source>{0:number} words</source>
            <translation>{0:number} 个词</translation>
        </message>
        <message>
            <source>{0:words} ({1:words}).</source>
            <translation>{0:words}（{1:words}）。</translation>
        </message>
        <message>
            <source>{0:words} It is tried again every second.</source>
            <translation>{0:words}每秒重试一次。</translation>
        </message>
        <message>
            <source>{0:words} The Frechet distance to the training pictures is {1:number}, to as many held-out ones {2:number}: no clear difference.</source>
            <translation>{0:words}与训练图片的 Fréchet 距离为 {1:number}，与同样多的留出图片为 {2:number}：没有明显差异。</translation>
        </message>
        <message>
            <source>{0:words} The Frechet distance to the training pictures, {1:number}, is clearly smaller than to as many held-out ones, {2:number}: judged by its training pictures alone, this model looks better than it is.</source>
            <translation>{0:words}与训练图片的 Fréchet 距离 {1:number} 明显小于与同样多的留出图片的距离 {2:number}：只凭训练图片评判，此模型显得比实际更好。</translation>
        </message>
        <message>
            <source>{0:words} announces far more pixels than a picture has and is refused.</source>
            <translation>{0:words} 声称的像素数远超一张图片，予以拒绝。</translation>
        </message>
        <message>
            <source>{0:words} can be trained on; a training needs at least {1} and learns from hundreds.</source>
            <translation>{0:words}可用于训练；训练至少需要 {1}，数百张才能学好。</translation>
        </message>
        <message>
            <source>{0:words} cannot be read: {1:words}.</source>
            <translation>无法读取 {0:words}：{1:words}。</translation>
        </message>
        <message>
            <source>{0:words} does not exist.</source>
            <translation>{0:words} 不存在。</translation>
        </message>
        <message>
            <source>{0:words} does not name {1:words} data</source>
            <translation>{0:words} 未指明{1:words}数据</translation>
        </message>
        <message>
            <source>{0:words} has no pixels ({1} x {2}); get a whole copy of it.</source>
            <translation>{0:words} 没有像素（{1} x {2}）；请获取完整的副本。</translation>
        </message>
        <message>
            <source>{0:words} is a folder, not a picture.</source>
            <translation>{0:words} 是文件夹，不是图片。</translation>
        </message>
        <message>
            <source>{0:words} is built to fill the memory and is refused ({1}).</source>
            <translation>{0:words} 意在占满内存，予以拒绝（{1}）。</translation>
        </message>
        <message>
            <source>{0:words} is cut off; get a whole copy of it.</source>
            <translation>{0:words} 内容被截断；请获取完整的副本。</translation>
        </message>
        <message>
            <source>{0:words} is damaged and cannot be decoded ({1}); get a whole copy of it.</source>
            <translation>{0:words} 已损坏，无法解码（{1}）；请获取完整的副本。</translation>
        </message>
        <message>
            <source>{0:words} is empty (0 bytes); get a whole copy of it.</source>
            <translation>{0:words} 为空（0 字节）；请获取完整的副本。</translation>
        </message>
        <message>
            <source>{0:words} is neither a folder, nor a wheel, nor the name of a package.</source>
            <translation>{0:words} 既不是文件夹，也不是 wheel 或包名。</translation>
        </message>
        <message>
            <source>{0:words} is not an ordinary file.</source>
            <translation>{0:words} 不是普通文件。</translation>
        </message>
        <message>
            <source>{0:words} is too large: {1} x {2} is {3:number} megapixels and the limit is {4:number}; make it smaller first.</source>
            <translation>{0:words} 过大：{1} x {2} 为 {3:number} 百万像素，上限为 {4:number}；请先缩小。</translation>
        </message>
        <message>
            <source>{0:words} is {1:words}.</source>
            <translation>{0:words} 是{1:words}。</translation>
        </message>
        <message>
            <source>{0:words} needs more memory than is free; close other programs or make it smaller.</source>
            <translation>{0:words} 所需内存超过空闲内存；请关闭其他程序，或缩小图片。</translation>
        </message>
        <message>
            <source>{0:words} of {1:number} to {2:number} s.</source>
            <translation>{0:words}，长 {1:number} 至 {2:number} 秒。</translation>
        </message>
        <message>
            <source>{0:words} of {1}</source>
            <translation>{1} 的{0:words}</translation>
        </message>
        <message>
            <source>{0:words} of {1} to {2:words}; {3:words} {is|are} learned.</source>
            <translation>{0:words}，每条 {1} 至 {2:words}；其中 {3:words}会被学习。</translation>
        </message>
        <message>
            <source>{0:words} raised {1}{2}.</source>
            <translation>{0:words}引发 {1}{2}。</translation>
        </message>
        <message>
            <source>{0:words} seems to be a raw camera file (its first picture is a preview); develop it and save it as JPEG or TIFF first.</source>
            <translation>{0:words} 似乎是相机 RAW 文件（其第一张图片为预览）；请冲印并存为 JPEG 或 TIFF。</translation>
        </message>
        <message>
            <source>{0:words} that {is|are} named in the file of captions or sounds cannot be found; mend the names in it.</source>
            <translation>描述或声音文件中提到的 {0:words}找不到；请更正其中的名称。</translation>
        </message>
        <message>
            <source>{0:words} tried to end the program ({1}).</source>
            <translation>{0:words}试图终止程序（{1}）。</translation>
        </message>
        <message>
            <source>{0:words} was stopped at {1} of {2} pictures.</source>
            <translation>{0:words}在 {2} 张图片中的第 {1} 张处停止。</translation>
        </message>
        <message>
            <source>{0:words} {1:words} and would be left out; {2:words}.</source>
            <translation>{0:words}{1:words}，会被排除；{2:words}。</translation>
        </message>
        <message>
            <source>{0:words} {has|have} a caption of more than {1} words, and the rest is not read; train with --caption-length {2} to read it.</source>
            <translation>{0:words}的描述超过 {1} 个词，其余部分不会读取；可用 --caption-length {2} 训练以读取全部。</translation>
        </message>
        <message>
            <source>{0:words} {has|have} an odd width, so that the middle column belongs to neither half; check that both halves are equally wide.</source>
            <translation>{0:words}的宽度为奇数，中间一列不属于任何一半；请检查两半是否等宽。</translation>
        </message>
        <message>
            <source>{0:words} {has|have} no partner of the same name on the other side and would be left out; give both files of a pair the same name, or remove them.</source>
            <translation>{0:words}在另一侧没有同名文件，会被排除；请给一对中的两个文件取相同的名称，或将其移除。</translation>
        </message>
        <message>
            <source>{0:words} {has|have} one side more than twice the other and will be squashed into a square; train with --preprocess scale_shortside_and_crop, which keeps the shape.</source>
            <translation>{0:words}的一边超过另一边的两倍，会被压成正方形；请以 --preprocess scale_shortside_and_crop 训练，可保持宽高比。</translation>
        </message>
        <message>
            <source>{0:words} {has|have} the caption {1}, so that words say little about a picture; write what tells the pictures apart.</source>
            <translation>{0:words}的描述为 {1}，因此文字对图片几乎没有说明；请写出能区分图片的内容。</translation>
        </message>
        <message>
            <source>{0:words} {is|are} also among those of {1}, so that there is nothing to translate; {2:words}</source>
            <translation>{0:words}也在 {1} 的图片之中，因此没有可转换的内容；{2:words}</translation>
        </message>
        <message>
            <source>{0:words} {is|are} also trained on, so that results on what was held out look better than they are; remove the copies from one of the two</source>
            <translation>{0:words}也用于训练，因此留出图片上的结果会显得比实际更好；请从其中一处移除副本</translation>
        </message>
        <message>
            <source>{0:words} {is|are} grey and the others in colour; keep one kind, because the networks learn the mixture.</source>
            <translation>{0:words}为灰度图，其余为彩色；请只保留一种，否则网络会学到二者的混合。</translation>
        </message>
        <message>
            <source>{0:words} {is|are} in another class as well; keep each in the class that it shows</source>
            <translation>{0:words}也在另一个类别中；请将每张图片放在其所示的类别中</translation>
        </message>
        <message>
            <source>{0:words} {is|are} longer than {1:number} s, and the rest is not heard; train with a larger --sound-seconds, or cut them.</source>
            <translation>{0:words}长于 {1:number} 秒，其余部分听不到；请调高 --sound-seconds 训练，或将其剪短。</translation>
        </message>
        <message>
            <source>{0:words} {is|are} not wider than high and may not show two pictures side by side; if so, give the two sides as --a FOLDER --b FOLDER.</source>
            <translation>{0:words}宽不大于高，可能并非两张并排的图片；若是如此，请以 --a 文件夹、--b 文件夹 给出两侧。</translation>
        </message>
        <message>
            <source>{0:words} {is|are} partly transparent and will be put on {1}; choose the colour with --background{2:words}.</source>
            <translation>{0:words}部分透明，会置于 {1} 之上；请用 --background 选择颜色{2:words}。</translation>
        </message>
        <message>
            <source>{0:words} {is|are} silent and would say nothing about a picture; record them anew, or remove them.</source>
            <translation>{0:words}没有声响，对图片没有说明；请重新录制，或将其移除。</translation>
        </message>
        <message>
            <source>{0:words} {is|are} smaller than the crop of {1} pixels and will be enlarged, which blurs them; {2:words}.</source>
            <translation>{0:words}小于 {1} 像素的裁剪尺寸，会被放大而变模糊；{2:words}。</translation>
        </message>
        <message>
            <source>{0:words} {repeats|repeat} another one; delete the copies, because what is there twice counts twice</source>
            <translation>{0:words}与另一张重复；请删除副本，因为出现两次就会计算两次</translation>
        </message>
        <message>
            <source>{0:words} {shows|show} the same picture on both sides, from which a network only learns to copy; check that the right folders were given.</source>
            <translation>{0:words}两侧显示同一图片，网络从中只会学到复制；请检查所给的文件夹是否正确。</translation>
        </message>
        <message>
            <source>{0:words}, is not JSON; write {{"{1}": "...", "{2}": "..."}}.</source>
            <translation>{0:words} 不是 JSON；请写成 {{"{1}": "...", "{2}": "..."}}。</translation>
        </message>
        <message>
            <source>{0:words}, names no picture; write {{"{1}": "...", "{2}": "..."}}.</source>
            <translation>{0:words} 未指明图片；请写成 {{"{1}": "...", "{2}": "..."}}。</translation>
        </message>
        <message>
            <source>{0:words}, while what is made looks real (precision {1:number}).</source>
            <translation>{0:words}，而生成的图片看起来真实（精确率 {1:number}）。</translation>
        </message>
        <message>
            <source>{0:words}: "{1}" is neither a text nor a list of texts; mend it.</source>
            <translation>{0:words}："{1}" 既不是文本，也不是文本列表；请更正。</translation>
        </message>
        <message>
            <source>{0:words}: fewer than {1} pictures of a class; add more, or the networks learn them by heart.</source>
            <translation>{0:words}：该类图片不足 {1} 张；请添加更多，否则网络会将它们死记硬背。</translation>
        </message>
        <message>
            <source>{0:words}: {1} does not begin with config, {2}.</source>
            <translation>{0:words}：{1} 不以 config、{2} 开头。</translation>
        </message>
        <message>
            <source>{0:words}; give {1:words}.</source>
            <translation>{0:words}；请给出 {1:words}。</translation>
        </message>
        <message>
            <source>{0:words}; run `translator check` on the folder to see every picture like it.</source>
            <translation>{0:words}；对该文件夹运行 `translator check`可查看所有此类图片。</translation>
        </message>
        <message>
            <source>{0} already holds {1}; choose another folder, nothing was copied.</source>
            <translation>{0} 中已有 {1}；请选择其他文件夹，未复制任何内容。</translation>
        </message>
        <message>
            <source>{0} and {1:number} more</source>
            <translation>{0} 以及另外 {1:number} 个</translation>
        </message>
        <message>
            <source>{0} and {1} cannot be ranked: they were not judged by the same pictures; a picture that one of them cannot translate has to be left out for all.</source>
            <translation>{0} 和 {1} 无法排名：它们并非由相同的图片评判；其中之一不能转换的图片须对全部模型排除。</translation>
        </message>
        <message>
            <source>{0} and {1} have the same name without its ending, so that their partner is unclear; rename one.</source>
            <translation>{0} 和 {1} 去掉扩展名后同名，因此对应关系不明；请重命名其一。</translation>
        </message>
        <message>
            <source>{0} and {1} would both become {2}; use --existing number, or a pattern that tells them apart, such as {{name}}-{{suffix}}.</source>
            <translation>{0} 和 {1} 都会成为 {2}；请使用 --existing number，或能区分二者的命名规则，例如 {{name}}-{{suffix}}。</translation>
        </message>
        <message>
            <source>{0} cannot be an extractor: {1:words}</source>
            <translation>{0} 不能用作特征提取器：{1:words}</translation>
        </message>
        <message>
            <source>{0} cannot be built; the log says why.</source>
            <translation>无法构建 {0}；日志中有原因。</translation>
        </message>
        <message>
            <source>{0} cannot be compared with its variant: {1}.</source>
            <translation>{0} 无法与其变体比较：{1}。</translation>
        </message>
        <message>
            <source>{0} cannot be copied to {1}: {2:words}.</source>
            <translation>无法将 {0} 复制到 {1}：{2:words}。</translation>
        </message>
        <message>
            <source>{0} cannot be deleted: {1:words}; the rest stays as it is.</source>
            <translation>无法删除 {0}：{1:words}；其余保持不变。</translation>
        </message>
        <message>
            <source>{0} cannot be imported, because {1} is not a Python name; rename it.</source>
            <translation>无法导入 {0}，因为 {1} 不是 Python 名称；请重命名。</translation>
        </message>
        <message>
            <source>{0} cannot be installed: {1:words}.</source>
            <translation>无法安装 {0}：{1:words}。</translation>
        </message>
        <message>
            <source>{0} cannot be made for the pasted picture: {1:words}.</source>
            <translation>无法为粘贴的图片创建 {0}：{1:words}。</translation>
        </message>
        <message>
            <source>{0} cannot be made: {1:words}.</source>
            <translation>无法创建 {0}：{1:words}。</translation>
        </message>
        <message>
            <source>{0} cannot be made: {1:words}; choose another place.</source>
            <translation>无法创建 {0}：{1:words}；请选择其他位置。</translation>
        </message>
        <message>
            <source>{0} cannot be opened: {1}</source>
            <translation>无法打开 {0}：{1}</translation>
        </message>
        <message>
            <source>{0} cannot be opened; plug it in, and close other programs that use it.</source>
            <translation>无法打开 {0}；请将其连接，并关闭正在使用它的其他程序。</translation>
        </message>
        <message>
            <source>{0} cannot be played: {1:words}; choose another video file.</source>
            <translation>无法播放 {0}：{1:words}；请选择其他视频文件。</translation>
        </message>
        <message>
            <source>{0} cannot be put back, because its folder {1} was deleted.</source>
            <translation>无法恢复 {0}，因为其文件夹 {1} 已被删除。</translation>
        </message>
        <message>
            <source>{0} cannot be read as JSON of a model.</source>
            <translation>{0} 无法作为模型的 JSON 读取。</translation>
        </message>
        <message>
            <source>{0} cannot be read as JSON.</source>
            <translation>{0} 无法作为 JSON 读取。</translation>
        </message>
        <message>
            <source>{0} cannot be read as a safetensors file.</source>
            <translation>{0} 无法作为 safetensors 文件读取。</translation>
        </message>
        <message>
            <source>{0} cannot be read as sound; save it as WAV, or leave it out.</source>
            <translation>{0} 无法作为声音读取；请存为 WAV，或将其排除。</translation>
        </message>
        <message>
            <source>{0} cannot be read: it is damaged, or no wheel.</source>
            <translation>无法读取 {0}：它已损坏，或不是 wheel。</translation>
        </message>
        <message>
            <source>{0} cannot be read: {1:words}.</source>
            <translation>无法读取 {0}：{1:words}。</translation>
        </message>
        <message>
            <source>{0} cannot be read: {1:words}; give a file of captions.</source>
            <translation>无法读取 {0}：{1:words}；请给出描述文件。</translation>
        </message>
        <message>
            <source>{0} cannot be read; evaluate again.</source>
            <translation>无法读取 {0}；请重新评估。</translation>
        </message>
        <message>
            <source>{0} cannot be removed: {1:words}.</source>
            <translation>无法移除 {0}：{1:words}。</translation>
        </message>
        <message>
            <source>{0} cannot be written ({1:words}); {2:words}: free space or permissions and resume.</source>
            <translation>无法写出 {0}（{1:words}）；{2:words}：请腾出空间或修改权限后继续。</translation>
        </message>
        <message>
            <source>{0} cannot be written in {1}: {2}.</source>
            <translation>{0} 无法以 {1} 写出：{2}。</translation>
        </message>
        <message>
            <source>{0} cannot be written: {1:words}.</source>
            <translation>无法写出 {0}：{1:words}。</translation>
        </message>
        <message>
            <source>{0} cannot be written: {1:words}; choose another folder or make room.</source>
            <translation>无法写出 {0}：{1:words}；请选择其他文件夹或腾出空间。</translation>
        </message>
        <message>
            <source>{0} cannot be written: {1:words}; make room and try again.</source>
            <translation>无法写出 {0}：{1:words}；请腾出空间后重试。</translation>
        </message>
        <message>
            <source>{0} cannot be written: {1:words}; make room.</source>
            <translation>无法写出 {0}：{1:words}；请腾出空间。</translation>
        </message>
        <message>
            <source>{0} cannot be written: {1} pictures are at most {2:number} pixels a side and this one is {3} x {4}; write it as PNG.</source>
            <translation>无法写出 {0}：{1} 图片每边最多 {2:number} 像素，而此图片为 {3} x {4}；请写为 PNG。</translation>
        </message>
        <message>
            <source>{0} changed while it was added; add it again.</source>
            <translation>{0} 在添加时发生了变化；请重新添加。</translation>
        </message>
        <message>
            <source>{0} changed while it was opened; try again.</source>
            <translation>{0} 在打开时发生了变化；请重试。</translation>
        </message>
        <message>
            <source>{0} comes before {1} by {2}, but chance may explain the difference.</source>
            <translation>按 {2}，{0} 排在 {1} 之前，但差异可能出于偶然。</translation>
        </message>
        <message>
            <source>{0} could not be started ({1:words}); working on the next device.</source>
            <translation>{0} 无法启动（{1:words}）；改用下一个设备。</translation>
        </message>
        <message>
            <source>{0} defines functions of its own, which Models may not.</source>
            <translation>{0} 自行定义了函数，模型中不允许如此。</translation>
        </message>
        <message>
            <source>{0} describes no project: it has no [project] with a name.</source>
            <translation>{0} 未描述项目：其中没有带名称的 [project]。</translation>
        </message>
        <message>
            <source>{0} does not belong there</source>
            <translation>{0} 不应出现在此处</translation>
        </message>
        <message>
            <source>{0} does not exist; name pictures or folders of pictures.</source>
            <translation>{0} 不存在；请给出图片或图片文件夹。</translation>
        </message>
        <message>
            <source>{0} does not fit beside what is installed: {1:words}.</source>
            <translation>{0} 与已安装的内容不兼容：{1:words}。</translation>
        </message>
        <message>
            <source>{0} does not fit its config.json: {1} features for {2} heads.</source>
            <translation>{0} 与其 config.json 不符：{1} 个特征，而注意力头为 {2} 个。</translation>
        </message>
        <message>
            <source>{0} does not fit its config.json: {1}.</source>
            <translation>{0} 与其 config.json 不符：{1}。</translation>
        </message>
        <message>
            <source>{0} does not give a picture, but {1:words}.</source>
            <translation>{0} 不输出图片，而是 {1:words}。</translation>
        </message>
        <message>
            <source>{0} does not give one number, not 0 to divide by, for each of {1} channels.</source>
            <translation>{0} 没有为 {1} 个通道各给出一个数，且除数不得为 0。</translation>
        </message>
        <message>
            <source>{0} does not hold an image network of {1}; it has no {2}.</source>
            <translation>{0} 不含 {1} 的图像网络；其中没有 {2}。</translation>
        </message>
        <message>
            <source>{0} does not hold the Inception network of FID.</source>
            <translation>{0} 不含 FID 的 Inception 网络。</translation>
        </message>
        <message>
            <source>{0} does not hold the weights of a network.</source>
            <translation>{0} 不含网络的权重。</translation>
        </message>
        <message>
            <source>{0} does not know {1} and passes over it{2:words}.</source>
            <translation>{0} 不认识 {1}，予以略过{2:words}。</translation>
        </message>
        <message>
            <source>{0} does not make pictures from codes; choose a Model that samples or decodes.</source>
            <translation>{0} 不由编码生成图片；请选择能生成或解码的模型。</translation>
        </message>
        <message>
            <source>{0} does not say which codes are usual, so a seed has none; add the Model that samples, of the same training, to the library.</source>
            <translation>{0} 未说明哪些编码是常见的，因此种子没有对应的编码；请将同一次训练的生成模型添加到模型库。</translation>
        </message>
        <message>
            <source>{0} does not take pictures alone: it needs one input of four dimensions.</source>
            <translation>{0} 不只接受图片：它应有一个四维输入。</translation>
        </message>
        <message>
            <source>{0} does not take pictures like these: {1}</source>
            <translation>{0} 不接受这样的图片：{1}</translation>
        </message>
        <message>
            <source>{0} does not work here: {1:words}</source>
            <translation>{0} 在此处无法工作：{1:words}</translation>
        </message>
        <message>
            <source>{0} ends after {1:number} of {2:number}; copy it anew.</source>
            <translation>{0} 在 {2:number} 中的 {1:number} 之后结束；请重新复制。</translation>
        </message>
        <message>
            <source>{0} ends within its header; copy it anew.</source>
            <translation>{0} 在文件头中结束；请重新复制。</translation>
        </message>
        <message>
            <source>{0} failed unexpectedly: {1:words}; the log has the details.</source>
            <translation>{0} 意外失败：{1:words}；日志中有详细信息。</translation>
        </message>
        <message>
            <source>{0} failed unexpectedly: {1}; the log has the details.</source>
            <translation>{0} 意外失败：{1}；日志中有详细信息。</translation>
        </message>
        <message>
            <source>{0} failed{1:words} on {2}: {3}.</source>
            <translation>{0} 在 {2} 上失败{1:words}：{3}。</translation>
        </message>
        <message>
            <source>{0} gives no picture, but {1}.</source>
            <translation>{0} 不输出图片，而是 {1}。</translation>
        </message>
        <message>
            <source>{0} gives no picture, but {1}; choose a Model that makes pictures.</source>
            <translation>{0} 不输出图片，而是 {1}；请选择生成图片的模型。</translation>
        </message>
        <message>
            <source>{0} gives no pictures any more; is it unplugged?</source>
            <translation>{0} 不再提供图片；是否已拔出？</translation>
        </message>
        <message>
            <source>{0} gives pictures no codes; choose a run of a family that does, such as glo.</source>
            <translation>{0} 不为图片提供编码；请选择 glo 等提供编码的模型家族的训练记录。</translation>
        </message>
        <message>
            <source>{0} got {1} seeds for {2} pictures.</source>
            <translation>{0} 收到 {1} 个种子，而图片为 {2} 张。</translation>
        </message>
        <message>
            <source>{0} got {1} values of {2} for {3} pictures.</source>
            <translation>{0} 收到 {1} 个 {2} 值，而图片为 {3} 张。</translation>
        </message>
        <message>
            <source>{0} has a Loop that no constant of its graph bounds by {1:number}.</source>
            <translation>{0} 含有未由其计算图中的常量以 {1:number} 限定的 Loop。</translation>
        </message>
        <message>
            <source>{0} has a Loop within a Loop, which Models may not.</source>
            <translation>{0} 的 Loop 中嵌有 Loop，模型中不允许如此。</translation>
        </message>
        <message>
            <source>{0} has ended and begins again.</source>
            <translation>{0} 已播完，从头开始。</translation>
        </message>
        <message>
            <source>{0} has more than {1:number} nodes, which no Model has.</source>
            <translation>{0} 的节点超过 {1:number} 个，模型不会如此。</translation>
        </message>
        <message>
            <source>{0} has no Card, so it is not a Model of this program; export one with `translator export`.</source>
            <translation>{0} 没有模型卡，因此不是本程序的模型；请用 `translator export`导出。</translation>
        </message>
        <message>
            <source>{0} has no convolution or product of its own between the first and the last, so there is nothing to write in int8; take float16.</source>
            <translation>{0} 在首尾之间没有自己的卷积或乘积，因此没有可写成 int8 的内容；请采用 float16。</translation>
        </message>
        <message>
            <source>{0} has no input called {1}; besides pictures it takes {2:words}.</source>
            <translation>{0} 没有名为 {1} 的输入；除图片外它接受 {2:words}。</translation>
        </message>
        <message>
            <source>{0} has no kept code called {1}; {2:words}</source>
            <translation>{0} 没有名为 {1} 的已保留编码；{2:words}</translation>
        </message>
        <message>
            <source>{0} has no picture that can be read; name another folder.</source>
            <translation>{0} 中没有可读取的图片；请指定其他文件夹。</translation>
        </message>
        <message>
            <source>{0} has no preset called {1}; {2:words}</source>
            <translation>{0} 没有名为 {1} 的预设；{2:words}</translation>
        </message>
        <message>
            <source>{0} has no preview to measure a variant with; give some pictures of the kind it translates.</source>
            <translation>{0} 没有可用于测量变体的预览图；请给出一些与其所转换图片同类的图片。</translation>
        </message>
        <message>
            <source>{0} has no suffix that is written here; use one of {1}.</source>
            <translation>{0} 的扩展名不是此处能写出的；请使用 {1} 之一。</translation>
        </message>
        <message>
            <source>{0} has no value called {1}; the last in its graph are {2}.</source>
            <translation>{0} 中没有名为 {1} 的值；其计算图的末尾几个为 {2}。</translation>
        </message>
        <message>
            <source>{0} has no {1} {2}; choose {3:words}.</source>
            <translation>{0} 没有 {1} {2}；请选择{3:words}。</translation>
        </message>
        <message>
            <source>{0} has the activation {1:words}, which is not known here.</source>
            <translation>{0} 的激活函数 {1:words} 在此处未知。</translation>
        </message>
        <message>
            <source>{0} has too few pictures to hold some out; add more, or train on all of them.</source>
            <translation>{0} 的图片太少，无法留出一部分；请添加更多，或全部用于训练。</translation>
        </message>
        <message>
            <source>{0} has {1}x{2} pixels and would become {3}x{4}; leave it out or choose the preprocess mode resize_and_crop.</source>
            <translation>{0} 为 {1}x{2} 像素，会变成 {3}x{4}；请将其排除，或选择预处理方式 resize_and_crop。</translation>
        </message>
        <message>
            <source>{0} holds no folders of pictures; put the pictures of each class into a folder that is called like it.</source>
            <translation>{0} 中没有图片文件夹；请将各类图片放入以类别命名的文件夹。</translation>
        </message>
        <message>
            <source>{0} holds no labels (it may hold pictures); name the file of labels.</source>
            <translation>{0} 不含标签（可能含图片）；请给出标签文件。</translation>
        </message>
        <message>
            <source>{0} holds no pictures (it may hold labels); name the file of pictures first.</source>
            <translation>{0} 不含图片（可能含标签）；请先给出图片文件。</translation>
        </message>
        <message>
            <source>{0} holds no pictures that can be read; choose another folder.</source>
            <translation>{0} 中没有可读取的图片；请选择其他文件夹。</translation>
        </message>
        <message>
            <source>{0} holds no pictures; choose another video file.</source>
            <translation>{0} 中没有图片；请选择其他视频文件。</translation>
        </message>
        <message>
            <source>{0} holds no pictures; give a folder that does.</source>
            <translation>{0} 中没有图片；请给出含图片的文件夹。</translation>
        </message>
        <message>
            <source>{0} holds no sound; leave it out.</source>
            <translation>{0} 中没有声音；请将其排除。</translation>
        </message>
        <message>
            <source>{0} holds no trainA and trainB; give the two folders of unpaired data one after the other.</source>
            <translation>{0} 中没有 trainA 和 trainB；请依次给出非配对数据的两个文件夹。</translation>
        </message>
        <message>
            <source>{0} holds no video; choose a video file.</source>
            <translation>{0} 中没有视频；请选择视频文件。</translation>
        </message>
        <message>
            <source>{0} holds numbers of the idx type {1}, not bytes; convert it.</source>
            <translation>{0} 中的数为 idx 类型 {1}，而不是字节；请转换。</translation>
        </message>
        <message>
            <source>{0} holds pictures of {1}x{2} pixels; copy it anew.</source>
            <translation>{0} 中的图片为 {1}x{2} 像素；请重新复制。</translation>
        </message>
        <message>
            <source>{0} holds pixels of the kind {1}, which is not read here; save it as PNG first.</source>
            <translation>{0} 的像素类型 {1} 在此处不能读取；请先存为 PNG。</translation>
        </message>
        <message>
            <source>{0} holds trainA and trainB: {1:words} data.</source>
            <translation>{0} 中有 trainA 和 trainB：{1:words}数据。</translation>
        </message>
        <message>
            <source>{0} holds {1:number} labels for {2:number} pictures; name the file that belongs to them.</source>
            <translation>{0} 中有 {1:number} 个标签，而图片为 {2:number} 张；请给出与之对应的文件。</translation>
        </message>
        <message>
            <source>{0} holds {1:words}: paired data.</source>
            <translation>{0} 中有{1:words}：配对数据。</translation>
        </message>
        <message>
            <source>{0} holds {1}; {2:words}.</source>
            <translation>{0} 含有 {1}；{2:words}。</translation>
        </message>
        <message>
            <source>{0} in {1} is {2:number} levels of 255 from its float32 Model on average (at most {3:number}) and {4:number} are allowed, so it was not written.</source>
            <translation>{0} 以 {1} 写出时与其 float32 模型平均相差 {2:number} 级（满级 255，最大 {3:number}），允许 {4:number}，因此未写出。</translation>
        </message>
        <message>
            <source>{0} is a file in the plugin folder {1}; delete it there.</source>
            <translation>{0} 是插件文件夹 {1} 中的文件；请在那里将其删除。</translation>
        </message>
        <message>
            <source>{0} is a model of the kind {1:words}; CLIP and DINOv2 can be used.</source>
            <translation>{0} 是 {1:words} 类模型；可使用 CLIP 和 DINOv2。</translation>
        </message>
        <message>
            <source>{0} is already there and not empty; name a new folder.</source>
            <translation>{0} 已存在且不为空；请指定新的文件夹。</translation>
        </message>
        <message>
            <source>{0} is another Model by now; its Card stays as it is.</source>
            <translation>{0} 现已是另一个模型；其模型卡保持不变。</translation>
        </message>
        <message>
            <source>{0} is back.</source>
            <translation>{0} 已恢复。</translation>
        </message>
        <message>
            <source>{0} is clearly better than {1} by {2}.</source>
            <translation>按 {2}，{0} 明显优于 {1}。</translation>
        </message>
        <message>
            <source>{0} is cut off: {1:words}; get a whole copy of it.</source>
            <translation>{0} 内容被截断：{1:words}；请获取完整的副本。</translation>
        </message>
        <message>
            <source>{0} is damaged and cannot be unpacked; copy it anew.</source>
            <translation>{0} 已损坏，无法解包；请重新复制。</translation>
        </message>
        <message>
            <source>{0} is damaged; delete the folder {1} to go on from the checkpoint before it.</source>
            <translation>{0} 已损坏；请删除文件夹 {1}，以便从之前的检查点继续。</translation>
        </message>
        <message>
            <source>{0} is given no picture; leave out --source and --paired.</source>
            <translation>{0} 不需要输入图片；请去掉 --source 和 --paired。</translation>
        </message>
        <message>
            <source>{0} is hidden by another module called {1}; rename it.</source>
            <translation>{0} 被另一个名为 {1} 的模块遮盖；请重命名。</translation>
        </message>
        <message>
            <source>{0} is longer than its header says; copy it anew.</source>
            <translation>{0} 比其文件头所述更长；请重新复制。</translation>
        </message>
        <message>
            <source>{0} is missing or damaged; the run cannot be used without it.</source>
            <translation>{0} 缺失或已损坏；没有它，此训练记录无法使用。</translation>
        </message>
        <message>
            <source>{0} is neither a video nor a strip; end it in {1}, {2}.</source>
            <translation>{0} 既不是视频也不是长条图；请以 {1}、{2} 结尾。</translation>
        </message>
        <message>
            <source>{0} is no comparison of this program; compare again.</source>
            <translation>{0} 不是本程序的对比；请重新对比。</translation>
        </message>
        <message>
            <source>{0} is no list of numbers with commas.</source>
            <translation>{0} 不是以逗号分隔的数列。</translation>
        </message>
        <message>
            <source>{0} is no plugin of Translator: it has no entry point in the group translator.</source>
            <translation>{0} 不是 Translator 的插件：它在 translator 组中没有入口点。</translation>
        </message>
        <message>
            <source>{0} is no plugin of Translator: it has no entry point in the group {1:words}.</source>
            <translation>{0} 不是 Translator 的插件：它在 {1:words} 组中没有入口点。</translation>
        </message>
        <message>
            <source>{0} is no plugin's project: it has no pyproject.toml.</source>
            <translation>{0} 不是插件项目：其中没有 pyproject.toml。</translation>
        </message>
        <message>
            <source>{0} is no report of this program; evaluate again.</source>
            <translation>{0} 不是本程序的报告；请重新评估。</translation>
        </message>
        <message>
            <source>{0} is no sound file; give one that ends in {1:words}.</source>
            <translation>{0} 不是声音文件；请给出以 {1:words} 结尾的文件。</translation>
        </message>
        <message>
            <source>{0} is not a JSON object; the run cannot be used without it.</source>
            <translation>{0} 不是 JSON 对象；没有它，此训练记录无法使用。</translation>
        </message>
        <message>
            <source>{0} is not a folder; give a folder of pictures.</source>
            <translation>{0} 不是文件夹；请给出图片文件夹。</translation>
        </message>
        <message>
            <source>{0} is not a manifest; write one with `translator data split`.</source>
            <translation>{0} 不是清单；请用 `translator data split`写出清单。</translation>
        </message>
        <message>
            <source>{0} is not a run: it has no recipe.json.</source>
            <translation>{0} 不是训练记录：其中没有 recipe.json。</translation>
        </message>
        <message>
            <source>{0} is not among the pictures of these folders; check its path.</source>
            <translation>{0} 不在这些文件夹的图片之中；请检查其路径。</translation>
        </message>
        <message>
            <source>{0} is not an ONNX file, or it is damaged: {1:words}.</source>
            <translation>{0} 不是 ONNX 文件，或已损坏：{1:words}。</translation>
        </message>
        <message>
            <source>{0} is not an idx file of pictures or labels; name another file.</source>
            <translation>{0} 不是图片或标签的 idx 文件；请指定其他文件。</translation>
        </message>
        <message>
            <source>{0} is not text in UTF-8; save it as UTF-8.</source>
            <translation>{0} 不是 UTF-8 文本；请存为 UTF-8。</translation>
        </message>
        <message>
            <source>{0} is not the file that was published with {1}; install torchmetrics again.</source>
            <translation>{0} 不是随 {1} 发布的文件；请重新安装 torchmetrics。</translation>
        </message>
        <message>
            <source>{0} is not the name of a package.</source>
            <translation>{0} 不是包名。</translation>
        </message>
        <message>
            <source>{0} is not there.</source>
            <translation>{0} 不存在。</translation>
        </message>
        <message>
            <source>{0} is not what its name says: the installer found no {1}.</source>
            <translation>{0} 名不副实：安装程序未找到 {1}。</translation>
        </message>
        <message>
            <source>{0} is not {1}: its sha256 begins with {2} instead of {3}; {4:words}.</source>
            <translation>{0} 不是 {1}：其 sha256 以 {2} 开头，而不是 {3}；请{4:words}。</translation>
        </message>
        <message>
            <source>{0} is one of the inputs, which are never replaced; choose another output folder.</source>
            <translation>{0} 是输入之一，输入从不替换；请选择其他输出文件夹。</translation>
        </message>
        <message>
            <source>{0} is one pixel wide and has no halves; leave it out.</source>
            <translation>{0} 只有一个像素宽，没有两半；请将其排除。</translation>
        </message>
        <message>
            <source>{0} is part of Translator; `translator plugins disable {1}` switches it off.</source>
            <translation>{0} 是 Translator 自带的；`translator plugins disable {1}`可将其关闭。</translation>
        </message>
        <message>
            <source>{0} is refused: checking it did not finish within {1:number} seconds, as hostile files do; on a very busy machine try again.</source>
            <translation>{0} 被拒绝：未能在 {1:number} 秒内检查完，恶意文件会如此；若机器非常繁忙，请重试。</translation>
        </message>
        <message>
            <source>{0} is refused: its output {1} is no picture, but {2}.</source>
            <translation>{0} 被拒绝：其输出 {1} 不是图片，而是 {2}。</translation>
        </message>
        <message>
            <source>{0} is refused: opening it did not finish, as with hostile files.</source>
            <translation>{0} 被拒绝：打开它未能完成，恶意文件会如此。</translation>
        </message>
        <message>
            <source>{0} is refused: opening it ends the program ({1:words}); get the file again.</source>
            <translation>{0} 被拒绝：打开它会终止程序（{1:words}）；请重新获取该文件。</translation>
        </message>
        <message>
            <source>{0} is refused: opening it ends the program; get the file again.</source>
            <translation>{0} 被拒绝：打开它会终止程序；请重新获取该文件。</translation>
        </message>
        <message>
            <source>{0} is refused: {1:words}.</source>
            <translation>{0} 被拒绝：{1:words}。</translation>
        </message>
        <message>
            <source>{0} is running; stop it before you remove it.</source>
            <translation>{0} 正在运行；请先停止再移除。</translation>
        </message>
        <message>
            <source>{0} is there already and another Model; move it away, or change the pattern.</source>
            <translation>{0} 已存在且是另一个模型；请将其移走，或更改命名规则。</translation>
        </message>
        <message>
            <source>{0} is there already; give --name, or move it away.</source>
            <translation>{0} 已存在；请给出 --name，或将其移走。</translation>
        </message>
        <message>
            <source>{0} is there already; move it away, or ask for it to be replaced.</source>
            <translation>{0} 已存在；请将其移走，或要求替换。</translation>
        </message>
        <message>
            <source>{0} is there already; move it away, or take another name.</source>
            <translation>{0} 已存在；请将其移走，或另取名称。</translation>
        </message>
        <message>
            <source>{0} is {1:number} GB large; an ONNX file holds at most 2 GB.</source>
            <translation>{0} 大小为 {1:number} GB；一个 ONNX 文件最多 2 GB。</translation>
        </message>
        <message>
            <source>{0} is {1} already; make variants of its float32 Model.</source>
            <translation>{0} 已是 {1}；请由其 float32 模型制作变体。</translation>
        </message>
        <message>
            <source>{0} is {1}; a float32 file cannot be made of it.</source>
            <translation>{0} 为 {1}；无法由它制作 float32 文件。</translation>
        </message>
        <message>
            <source>{0} keeps its weights in other files; a Model is one file.</source>
            <translation>{0} 将权重存放在其他文件中；模型应为单个文件。</translation>
        </message>
        <message>
            <source>{0} knows no word of {1}; {2:words}.</source>
            <translation>{0} 不认识 {1} 中的任何词；{2:words}。</translation>
        </message>
        <message>
            <source>{0} knows the words 0 to {1}; {2} holds others.</source>
            <translation>{0} 认识编号 0 至 {1} 的词；{2} 含有其他编号。</translation>
        </message>
        <message>
            <source>{0} lists no words; give {1} as token numbers, [N, T].</source>
            <translation>{0} 未列出词表；请以 [N, T] 的词元编号给出 {1}。</translation>
        </message>
        <message>
            <source>{0} makes no pictures that could be held against real ones.</source>
            <translation>{0} 不生成可与真实图片比较的图片。</translation>
        </message>
        <message>
            <source>{0} makes pictures of noise, and no picture has noise as its code; {1:words}.</source>
            <translation>{0} 由噪声生成图片，而图片没有作为编码的噪声；{1:words}。</translation>
        </message>
        <message>
            <source>{0} makes pictures without being given one; use `translator sample {1}`.</source>
            <translation>{0} 无需输入图片即可生成图片；请使用 `translator sample {1}`。</translation>
        </message>
        <message>
            <source>{0} needs a sound as {1}: the path of a file, such as a WAV.</source>
            <translation>{0} 需要声音作为 {1}：文件路径，例如 WAV。</translation>
        </message>
        <message>
            <source>{0} needs a sound as {1}; choose a file.</source>
            <translation>{0} 需要声音作为 {1}；请选择文件。</translation>
        </message>
        <message>
            <source>{0} needs a value for {1}, of shape {2}.</source>
            <translation>{0} 需要 {1} 的值，形状为 {2}。</translation>
        </message>
        <message>
            <source>{0} needs a {1}: {2:words}.</source>
            <translation>{0} 需要 {1}：{2:words}。</translation>
        </message>
        <message>
            <source>{0} needs an extractor that classifies; give a classifier as --extractor.</source>
            <translation>{0} 需要能分类的特征提取器；请以 --extractor 给出分类器。</translation>
        </message>
        <message>
            <source>{0} needs at least {1} pictures on both sides, and there are {2} real and {3} generated ones.</source>
            <translation>{0} 在两侧各需要至少 {1} 张图片，现有 {2} 张真实图片和 {3} 张生成图片。</translation>
        </message>
        <message>
            <source>{0} needs more memory{1:words} than {2} has; work at a smaller size, such as --size 1024.</source>
            <translation>{0} 所需内存{1:words}超过 {2} 所有；请以较小的尺寸处理，例如 --size 1024。</translation>
        </message>
        <message>
            <source>{0} needs pictures of at least {1} pixels a side.</source>
            <translation>{0} 需要边长至少 {1} 像素的图片。</translation>
        </message>
        <message>
            <source>{0} needs pictures of {1} pixels a side and is left out.</source>
            <translation>{0} 需要边长 {1} 像素的图片，因此略去。</translation>
        </message>
        <message>
            <source>{0} needs some words as {1}; it knows {2:words}.</source>
            <translation>{0} 需要一些词作为 {1}；它认识 {2:words}。</translation>
        </message>
        <message>
            <source>{0} needs the config.json that was published with it, in the same folder.</source>
            <translation>{0} 需要与其一同发布的 config.json，并放在同一文件夹中。</translation>
        </message>
        <message>
            <source>{0} needs {1} as an array of shape {2}.</source>
            <translation>{0} 需要 {1} 为形状 {2} 的数组。</translation>
        </message>
        <message>
            <source>{0} nests its control flow more than {1} deep, which Models may not.</source>
            <translation>{0} 的控制流嵌套超过 {1} 层，模型中不允许如此。</translation>
        </message>
        <message>
            <source>{0} of the pictures ({1:words}) are closer to a training picture than 99 % of the held-out pictures are, and 1 % is usual: no sign of copies.</source>
            <translation>{0} 的图片（{1:words}）比 99 % 的留出图片更接近某张训练图片，而 1 % 属正常：没有复制的迹象。</translation>
        </message>
        <message>
            <source>{0} of the pictures ({1:words}) are closer to a training picture than 99 % of the held-out pictures are, where 1 % is usual: the model repeats some of its training pictures.</source>
            <translation>{0} 的图片（{1:words}）比 99 % 的留出图片更接近某张训练图片，而通常为 1 %：模型在重复其部分训练图片。</translation>
        </message>
        <message>
            <source>{0} of {1} has the shape {2}, not {3}.</source>
            <translation>{1} 的 {0} 形状为 {2}，而不是 {3}。</translation>
        </message>
        <message>
            <source>{0} of {1} has to begin with the begin token, not with padding.</source>
            <translation>{1} 的 {0} 须以起始符开头，而不是填充符。</translation>
        </message>
        <message>
            <source>{0} of {1} is a whole number, not {2}.</source>
            <translation>{1} 的 {0} 须为整数，而不是 {2}。</translation>
        </message>
        <message>
            <source>{0} of {1} lies between {2:number} and {3:number}, not at {4}.</source>
            <translation>{1} 的 {0} 须在 {2:number} 和 {3:number} 之间，而不是 {4}。</translation>
        </message>
        <message>
            <source>{0} of {1} takes numbers, not {2}.</source>
            <translation>{1} 的 {0} 应为数值，而不是 {2}。</translation>
        </message>
        <message>
            <source>{0} offers no family, so there is nothing in it to use.</source>
            <translation>{0} 不提供模型家族，因此没有可用的内容。</translation>
        </message>
        <message>
            <source>{0} reads the first {1} words of {2} only.</source>
            <translation>{0} 只读取 {2} 的前 {1} 个词。</translation>
        </message>
        <message>
            <source>{0} returned {1}, which is not a subclass of Family.</source>
            <translation>{0} 返回了 {1}，它不是 Family 的子类。</translation>
        </message>
        <message>
            <source>{0} takes neither noise nor codes of one shape; choose a Model that does.</source>
            <translation>{0} 既不接受噪声，也不接受形状一致的编码；请选择接受的模型。</translation>
        </message>
        <message>
            <source>{0} takes no noise, so all seeds would give one picture; one is made.</source>
            <translation>{0} 不接受噪声，所有种子都会得到同一张图片；只生成一张。</translation>
        </message>
        <message>
            <source>{0} takes pictures as uint8 of shape [N, H, W, 3], not {1} of shape {2}.</source>
            <translation>{0} 接受形状为 [N, H, W, 3] 的 uint8 图片，而不是形状为 {2} 的 {1}。</translation>
        </message>
        <message>
            <source>{0} takes pictures of any size; say with --side at which size it was trained.</source>
            <translation>{0} 接受任意尺寸的图片；请用 --side 说明其训练尺寸。</translation>
        </message>
        <message>
            <source>{0} takes {1:words} channels; extractors take 1 or 3.</source>
            <translation>{0} 接受{1:words}个通道；特征提取器接受 1 或 3 个。</translation>
        </message>
        <message>
            <source>{0} takes {1} as finite samples of shape ['N', 'T'], T at most {2:number}.</source>
            <translation>{0} 接受形状为 ['N', 'T'] 的有限采样值作为 {1}，T 最大为 {2:number}。</translation>
        </message>
        <message>
            <source>{0} takes {1} of 1 to {2} words, not of shape {3}.</source>
            <translation>{0} 接受 1 至 {2} 个词的 {1}，而不是形状 {3}。</translation>
        </message>
        <message>
            <source>{0} the same byte for byte, {1} by their look</source>
            <translation>{0} 张逐字节相同，{1} 张看起来相同</translation>
        </message>
        <message>
            <source>{0} to {1} different runs can be compared; choose as many.</source>
            <translation>可对比 {0} 至 {1} 条不同的训练记录；请选择相应的数量。</translation>
        </message>
        <message>
            <source>{0} to {1}, most often {2} ({3:number})</source>
            <translation>{0} 至 {1}，最常见为 {2}（{3:number}）</translation>
        </message>
        <message>
            <source>{0} translated none of {1:number} pictures; the first: {2:words}</source>
            <translation>{0} 未能转换 {1:number} 张图片中的任何一张；第一张：{2:words}</translation>
        </message>
        <message>
            <source>{0} translates pictures; give it some as {1}.</source>
            <translation>{0} 转换图片；请以 {1} 给出一些图片。</translation>
        </message>
        <message>
            <source>{0} translates pictures; give it some that it was not trained on: --source FOLDER.</source>
            <translation>{0} 转换图片；请给出一些未用于训练的图片：--source 文件夹。</translation>
        </message>
        <message>
            <source>{0} translates pictures; use `translator convert` and give it some.</source>
            <translation>{0} 转换图片；请使用 `translator convert`并给出一些图片。</translation>
        </message>
        <message>
            <source>{0} unpacks to {1:number} MB and is refused; get the file again.</source>
            <translation>{0} 解包后为 {1:number} MB，予以拒绝；请重新获取该文件。</translation>
        </message>
        <message>
            <source>{0} uses operators of {1}; Models use ONNX's own only.</source>
            <translation>{0} 使用了 {1} 的算子；模型只使用 ONNX 自己的算子。</translation>
        </message>
        <message>
            <source>{0} uses {1} with a graph inside; Models may use If and Loop only.</source>
            <translation>{0} 使用了内含子图的 {1}；模型只可使用 If 和 Loop。</translation>
        </message>
        <message>
            <source>{0} was asked for and needs {1}, not found here; working on the CPU.</source>
            <translation>要求使用 {0}，它需要 {1}，但此处未找到；改用 CPU。</translation>
        </message>
        <message>
            <source>{0} was asked for, but this ONNX Runtime was built without it; working on the CPU.</source>
            <translation>要求使用 {0}，但此 ONNX Runtime 的构建不含它；改用 CPU。</translation>
        </message>
        <message>
            <source>{0} was installed in another way; remove it with what installed it: `pip uninstall {1}`.</source>
            <translation>{0} 是以其他方式安装的；请用安装它的工具移除：`pip uninstall {1}`。</translation>
        </message>
        <message>
            <source>{0} was not written: its bytes are not an ONNX model: {1:words}.</source>
            <translation>未写出 {0}：其内容不是 ONNX 模型：{1:words}。</translation>
        </message>
        <message>
            <source>{0} was not written: nothing was shown while recording.</source>
            <translation>未写出 {0}：录制期间没有显示任何内容。</translation>
        </message>
        <message>
            <source>{0} was written by a newer program (Card format {1}, this one reads up to {2}); update this program to use it.</source>
            <translation>{0} 由更新的程序写出（模型卡格式 {1}，本程序最高支持 {2}）；请更新本程序后使用。</translation>
        </message>
        <message>
            <source>{0} will be checked again next time: {1:words}</source>
            <translation>{0} 下次会重新检查：{1:words}</translation>
        </message>
        <message>
            <source>{0} {1:words}; give a folder of pictures.</source>
            <translation>{0} {1:words}；请给出图片文件夹。</translation>
        </message>
        <message>
            <source>{0} {1:words}; name a folder with pictures.</source>
            <translation>{0} {1:words}；请指定含图片的文件夹。</translation>
        </message>
        <message>
            <source>{0} {1} lies in {2} already, where another installer has put it; remove it there first.</source>
            <translation>{0} {1} 已由其他安装程序安装在 {2} 中；请先在那里将其移除。</translation>
        </message>
        <message>
            <source>{0}, line {1}</source>
            <translation>{0} 第 {1} 行</translation>
        </message>
        <message>
            <source>{0}, the kept codes of {1}, is damaged; move it away.</source>
            <translation>{1} 的已保留编码 {0} 已损坏；请将其移走。</translation>
        </message>
        <message>
            <source>{0}, the list of disabled plugins, cannot be read; delete it to load all of them.</source>
            <translation>无法读取已关闭插件的列表 {0}；删除它即可载入全部插件。</translation>
        </message>
        <message>
            <source>{0}, the list of installed plugins, cannot be read; delete it and install them again.</source>
            <translation>无法读取已安装插件的列表 {0}；请将其删除并重新安装插件。</translation>
        </message>
        <message>
            <source>{0}.py</source>
            <translation>{0}.py</translation>
        </message>
        <message>
            <source>{0}: a recipe has no part called {1}.</source>
            <translation>{0}：训练配方没有名为 {1} 的部分。</translation>
        </message>
        <message>
            <source>{0}: a recipe needs "family", the id of a model family.</source>
            <translation>{0}：训练配方需要 "family"，即模型家族的标识。</translation>
        </message>
        <message>
            <source>{0}: the setting {1} has the name of {2}; rename it.</source>
            <translation>{0}：设置 {1} 与 {2} 同名；请重命名。</translation>
        </message>
        <message>
            <source>{0}: there is no setting called {1}{2:words}</source>
            <translation>{0}：没有名为 {1} 的设置{2:words}</translation>
        </message>
        <message>
            <source>{0}: this recipe was written by a newer Translator; update this one to use it.</source>
            <translation>{0}：此训练配方由更新版本的 Translator 写出；请更新本程序后使用。</translation>
        </message>
        <message>
            <source>{0}: {1:words}, {2:words}.</source>
            <translation>{0}：{1:words}，{2:words}。</translation>
        </message>
        <message>
            <source>{0}: {1:words}; {2:words}.</source>
            <translation>{0}：{1:words}；{2:words}。</translation>
        </message>
        <message>
            <source>{0}: {1} is given twice, once under its old name; keep one.</source>
            <translation>{0}：{1} 给出了两次，其中一次用的是旧名称；请只保留一个。</translation>
        </message>
        <message>
            <source>{0}: {1}: {2:words} (given: {3}).</source>
            <translation>{0}：{1}：{2:words}（给出的是：{3}）。</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>About</source>
            <translation>关于</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>自动</translation>
        </message>
        <message>
            <source>Caches</source>
            <translation>缓存</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>检查结果</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>清空</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Copy the versions, for a report</source>
            <translation>复制版本信息，供报告使用</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Delete this cache: {0}</source>
            <translation>删除此缓存：{0}</translation>
        </message>
        <message>
            <source>Device for converting</source>
            <translation>转换设备</translation>
        </message>
        <message>
            <source>Device for training</source>
            <translation>训练设备</translation>
        </message>
        <message>
            <source>Features of pictures</source>
            <translation>图片特征</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>筛选</translation>
        </message>
        <message>
            <source>Filter the settings</source>
            <translation>筛选设置</translation>
        </message>
        <message>
            <source>Find a setting</source>
            <translation>查找设置</translation>
        </message>
        <message>
            <source>Folder for results</source>
            <translation>结果文件夹</translation>
        </message>
        <message>
            <source>Folders</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>Format of results</source>
            <translation>结果格式</translation>
        </message>
        <message>
            <source>Free to use, change and pass on. Models have licences of their own, on their Cards.</source>
            <translation>可自由使用、修改和分发。模型有各自的许可，见其模型卡。</translation>
        </message>
        <message>
            <source>How fast Models are on this machine.</source>
            <translation>各模型在本机上的速度。</translation>
        </message>
        <message>
            <source>Keep and skip</source>
            <translation>保留并跳过</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>许可</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Logs</source>
            <translation>日志</translation>
        </message>
        <message>
            <source>Measured speeds</source>
            <translation>测得的速度</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Models compiled for this graphics card.</source>
            <translation>为本机显卡编译的模型。</translation>
        </message>
        <message>
            <source>Names of results</source>
            <translation>结果名称</translation>
        </message>
        <message>
            <source>No program was found that shows folders; it is {0}.</source>
            <translation>未找到可显示文件夹的程序；文件夹为 {0}。</translation>
        </message>
        <message>
            <source>No setting has these words.</source>
            <translation>没有包含这些词的设置。</translation>
        </message>
        <message>
            <source>Number the new one</source>
            <translation>为新文件编号</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Open the folder of the logs</source>
            <translation>打开日志文件夹</translation>
        </message>
        <message>
            <source>Open the folder: {0}</source>
            <translation>打开文件夹：{0}</translation>
        </message>
        <message>
            <source>Plugins</source>
            <translation>插件</translation>
        </message>
        <message>
            <source>Precision of training</source>
            <translation>训练精度</translation>
        </message>
        <message>
            <source>Quality of results</source>
            <translation>结果质量</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>替换</translation>
        </message>
        <message>
            <source>Results that exist already</source>
            <translation>已存在的结果</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>训练记录</translation>
        </message>
        <message>
            <source>Same as the picture</source>
            <translation>与图片相同</translation>
        </message>
        <message>
            <source>Searched for plugins beside the installed ones.</source>
            <translation>除已安装的插件外，还在此处查找插件。</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>TensorRT engines</source>
            <translation>TensorRT 引擎</translation>
        </message>
        <message>
            <source>The library of Models.</source>
            <translation>模型库。</translation>
        </message>
        <message>
            <source>Threads of converting</source>
            <translation>转换线程数</translation>
        </message>
        <message>
            <source>Threads of training</source>
            <translation>训练线程数</translation>
        </message>
        <message>
            <source>Train in a process of its own</source>
            <translation>在独立进程中训练</translation>
        </message>
        <message>
            <source>Trainings with their checkpoints.</source>
            <translation>各次训练及其检查点。</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>What evaluations computed of their references.</source>
            <translation>评估时为参照图片算出的数据。</translation>
        </message>
        <message>
            <source>What happened, for a report.</source>
            <translation>运行情况的记录，供报告使用。</translation>
        </message>
        <message>
            <source>Which Models and plugins were found safe; they are checked again.</source>
            <translation>哪些模型和插件已确认安全；清空后会重新检查。</translation>
        </message>
        <message>
            <source>Words of the settings to leave</source>
            <translation>输入要保留的设置中的词</translation>
        </message>
        <message>
            <source>float32</source>
            <translation>float32</translation>
        </message>
        <message>
            <source>measuring</source>
            <translation>正在测量</translation>
        </message>
        <message>
            <source>{0} are free again.</source>
            <translation>已释放 {0}。</translation>
        </message>
        <message>
            <source>{0} cannot be made: {1}.</source>
            <translation>无法创建 {0}：{1}。</translation>
        </message>
    </context>
    <context>
        <name>Shelf</name>
        <message>
            <source>Choose codes by clicking them, in the order they are to have</source>
            <translation>按所需顺序点击以选择编码</translation>
        </message>
        <message>
            <source>Codes</source>
            <translation>编码</translation>
        </message>
    </context>
    <context>
        <name>ShelfModel</name>
        <message>
            <source>{0}, chosen as number {1}</source>
            <translation>{0}，已选为第 {1} 个</translation>
        </message>
    </context>
    <context>
        <name>ShortcutList</name>
        <message>
            <source>Everything that has a shortcut</source>
            <translation>所有带快捷键的操作</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>快捷键</translation>
        </message>
    </context>
    <context>
        <name>SizeChoice</name>
        <message>
            <source>Size</source>
            <translation>尺寸</translation>
        </message>
        <message>
            <source>The longer side at which the Model works, in pixels: smaller is faster</source>
            <translation>模型处理时的长边像素数：越小越快</translation>
        </message>
        <message>
            <source>{size} pixels</source>
            <translation>{size} 像素</translation>
        </message>
    </context>
    <context>
        <name>SoundField</name>
        <message>
            <source>A sound file</source>
            <translation>声音文件</translation>
        </message>
        <message>
            <source>Sounds ({endings})</source>
            <translation>声音 ({endings})</translation>
        </message>
    </context>
    <context>
        <name>SpeedLine</name>
        <message>
            <source>Measure</source>
            <translation>测量</translation>
        </message>
        <message>
            <source>Measure again</source>
            <translation>重新测量</translation>
        </message>
        <message>
            <source>Measure how long one picture takes on this machine</source>
            <translation>测量本机处理一张图片所需的时间</translation>
        </message>
        <message>
            <source>Measuring…</source>
            <translation>正在测量…</translation>
        </message>
        <message>
            <source>Not measured yet</source>
            <translation>尚未测量</translation>
        </message>
        <message>
            <source>{0} at {1} on {2}, {3}</source>
            <translation>{0}（{1}，{2}，{3}）</translation>
        </message>
    </context>
    <context>
        <name>Stage</name>
        <message>
            <source>A Model is one file that translates pictures: add one from anywhere, or train your own.</source>
            <translation>模型是一个能转换图片的文件：可以添加别处得到的模型，或训练自己的模型。</translation>
        </message>
        <message>
            <source>Add a Model</source>
            <translation>添加模型</translation>
        </message>
        <message>
            <source>After</source>
            <translation>转换后</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>转换前</translation>
        </message>
        <message>
            <source>Getting ready</source>
            <translation>正在准备</translation>
        </message>
        <message>
            <source>Go through the moments, the first on the left</source>
            <translation>浏览各时刻，最早的在最左侧</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>Keep this code under the name</source>
            <translation>以此名称保留该编码</translation>
        </message>
        <message>
            <source>Kept: {0}</source>
            <translation>已保留：{0}</translation>
        </message>
        <message>
            <source>Letters, digits and _; the name stands for it in sums</source>
            <translation>字母、数字和 _；运算中以此名称代表该编码</translation>
        </message>
        <message>
            <source>Moment of the experiment</source>
            <translation>实验的时刻</translation>
        </message>
        <message>
            <source>Name of the code</source>
            <translation>编码的名称</translation>
        </message>
        <message>
            <source>Name, such as man_with_glasses</source>
            <translation>名称，例如 man_with_glasses</translation>
        </message>
        <message>
            <source>Nearest</source>
            <translation>最接近</translation>
        </message>
        <message>
            <source>Nearest…</source>
            <translation>最接近…</translation>
        </message>
        <message>
            <source>No Model yet</source>
            <translation>还没有模型</translation>
        </message>
        <message>
            <source>No camera found</source>
            <translation>未找到摄像头</translation>
        </message>
        <message>
            <source>No picture</source>
            <translation>没有图片</translation>
        </message>
        <message>
            <source>Picture of {0}</source>
            <translation>{0} 的图片</translation>
        </message>
        <message>
            <source>Play a folder</source>
            <translation>播放文件夹</translation>
        </message>
        <message>
            <source>Play a video</source>
            <translation>播放视频</translation>
        </message>
        <message>
            <source>Plug one in and come back to this page, or let a video or a folder play its part.</source>
            <translation>请连接摄像头后回到此页面，或用视频或文件夹代替。</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>就绪</translation>
        </message>
        <message>
            <source>Save as</source>
            <translation>另存为</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>另存为…</translation>
        </message>
        <message>
            <source>Save this picture under a name of your choice (Ctrl+S)</source>
            <translation>以自选名称保存此图片 (Ctrl+S)</translation>
        </message>
        <message>
            <source>Show the training picture that this one is most like</source>
            <translation>显示与此图片最相似的训练图片</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>The moment before</source>
            <translation>上一时刻</translation>
        </message>
        <message>
            <source>The next moment</source>
            <translation>下一时刻</translation>
        </message>
        <message>
            <source>The picture is translated while it plays; nothing leaves this computer.</source>
            <translation>画面在播放的同时转换；任何内容都不会离开本机。</translation>
        </message>
        <message>
            <source>The plane</source>
            <translation>平面</translation>
        </message>
        <message>
            <source>The plane of the kept experiment</source>
            <translation>所保留实验的平面</translation>
        </message>
        <message>
            <source>Train one</source>
            <translation>训练一个</translation>
        </message>
        <message>
            <source>{0} of {1} updates</source>
            <translation>{0} / {1} 次更新</translation>
        </message>
    </context>
    <context>
        <name>StartStep</name>
        <message>
            <source>A name has letters, figures, spaces and dashes, and no slash or dot at its ends.</source>
            <translation>名称可包含字母、数字、空格和短横线，不得含斜杠，首尾不得为句点。</translation>
        </message>
        <message>
            <source>Family</source>
            <translation>模型家族</translation>
        </message>
        <message>
            <source>Held out</source>
            <translation>留作测试</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>训练长度</translation>
        </message>
        <message>
            <source>Measured</source>
            <translation>实测</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Name of the run</source>
            <translation>训练记录的名称</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>图片</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>The run's folder is called like this</source>
            <translation>训练记录的文件夹以此命名</translation>
        </message>
        <message>
            <source>There is a run of that name already; choose another one.</source>
            <translation>已有同名的训练记录，请另选名称。</translation>
        </message>
        <message>
            <source>What is it called?</source>
            <translation>叫什么名称？</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>not measured</source>
            <translation>未测量</translation>
        </message>
        <message>
            <source>{0} epochs</source>
            <translation>{0} 轮</translation>
        </message>
    </context>
    <context>
        <name>SumTool</name>
        <message>
            <source>Choose codes on the left, or write a sum of them.</source>
            <translation>请在左侧选择编码，或写出它们的运算式。</translation>
        </message>
        <message>
            <source>Codes by name or as seed:7, with +, -, numbers before * and mean(…)</source>
            <translation>以名称或 seed:7 表示编码，可用 +、-、“数 *”和 mean(…)</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>平均</translation>
        </message>
        <message>
            <source>Sum</source>
            <translation>运算</translation>
        </message>
        <message>
            <source>The first chosen code less the second plus the third</source>
            <translation>第一个所选编码减第二个加第三个</translation>
        </message>
        <message>
            <source>The first three chosen are A, B and C.</source>
            <translation>所选的前三个为 A、B 和 C。</translation>
        </message>
        <message>
            <source>The mean of all chosen codes</source>
            <translation>全部所选编码的平均</translation>
        </message>
    </context>
    <context>
        <name>TileDelegate</name>
        <message>
            <source>Damaged: select it to see why</source>
            <translation>已损坏：选中以查看原因</translation>
        </message>
        <message>
            <source>Encoder</source>
            <translation>编码器</translation>
        </message>
        <message>
            <source>No preview</source>
            <translation>无预览</translation>
        </message>
        <message>
            <source>Sampler</source>
            <translation>采样器</translation>
        </message>
        <message>
            <source>This file is damaged</source>
            <translation>此文件已损坏</translation>
        </message>
        <message>
            <source>direction unknown</source>
            <translation>方向未知</translation>
        </message>
    </context>
    <context>
        <name>TrainPage</name>
        <message>
            <source>1 run</source>
            <translation>1 条训练记录</translation>
        </message>
        <message>
            <source>All runs</source>
            <translation>全部训练记录</translation>
        </message>
        <message>
            <source>Choose two to six runs in the list to compare them</source>
            <translation>在列表中选择二至六条训练记录进行对比</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>对比</translation>
        </message>
        <message>
            <source>Compare runs</source>
            <translation>对比训练记录</translation>
        </message>
        <message>
            <source>Compare the chosen runs</source>
            <translation>对比所选训练记录</translation>
        </message>
        <message>
            <source>Compare {0}</source>
            <translation>对比 {0}</translation>
        </message>
        <message>
            <source>Delete the run</source>
            <translation>删除训练记录</translation>
        </message>
        <message>
            <source>Export the run</source>
            <translation>导出训练记录</translation>
        </message>
        <message>
            <source>Give two folders of pictures, and a model learns to turn one into the other.</source>
            <translation>提供两个图片文件夹，模型会学习将一类图片转换成另一类。</translation>
        </message>
        <message>
            <source>New training</source>
            <translation>新建训练</translation>
        </message>
        <message>
            <source>No training yet</source>
            <translation>还没有训练</translation>
        </message>
        <message>
            <source>Pause the training</source>
            <translation>暂停训练</translation>
        </message>
        <message>
            <source>Prepare a new training step by step</source>
            <translation>逐步准备新的训练</translation>
        </message>
        <message>
            <source>Rename or annotate the run</source>
            <translation>重命名或备注此训练记录</translation>
        </message>
        <message>
            <source>Resume the training</source>
            <translation>继续训练</translation>
        </message>
        <message>
            <source>Save a checkpoint now</source>
            <translation>立即保存检查点</translation>
        </message>
        <message>
            <source>Stop the training and keep it</source>
            <translation>停止训练并保留</translation>
        </message>
        <message>
            <source>Train</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>{0} is training; stop it before you delete it.</source>
            <translation>{0} 正在训练；请先停止再删除。</translation>
        </message>
        <message>
            <source>{0} runs</source>
            <translation>{0} 条训练记录</translation>
        </message>
    </context>
    <context>
        <name>TranslateView</name>
        <message>
            <source>Convert</source>
            <translation>转换</translation>
        </message>
        <message>
            <source>Convert {count} files</source>
            <translation>转换 {count} 个文件</translation>
        </message>
        <message>
            <source>into {folder}</source>
            <translation>保存到 {folder}</translation>
        </message>
    </context>
    <context>
        <name>Trash</name>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>Move to trash</source>
            <translation>移到回收站</translation>
        </message>
        <message>
            <source>Move {0} to the trash?</source>
            <translation>将 {0} 移到回收站？</translation>
        </message>
        <message>
            <source>Pictures made with it stay where they are.</source>
            <translation>用它生成的图片会保留在原处。</translation>
        </message>
        <message>
            <source>{0} Models</source>
            <translation>{0} 个模型</translation>
        </message>
    </context>
    <context>
        <name>ViewBar</name>
        <message>
            <source>Before and after beside each other</source>
            <translation>转换前后并排显示</translation>
        </message>
        <message>
            <source>Before and after on one picture, with a divider to drag</source>
            <translation>在同一画面中显示转换前后，可拖动分隔线</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>差异</translation>
        </message>
        <message>
            <source>Hold to see the original, or hold Space</source>
            <translation>按住可查看原图，也可按住空格键</translation>
        </message>
        <message>
            <source>How far before and after are apart, four times as bright</source>
            <translation>转换前后的差距，亮度放大四倍</translation>
        </message>
        <message>
            <source>Loupe</source>
            <translation>放大镜</translation>
        </message>
        <message>
            <source>Magnify what is under the pointer (hold Z); the wheel makes it stronger</source>
            <translation>放大指针下的内容（按住 Z）；滚轮可调整倍数</translation>
        </message>
        <message>
            <source>Original</source>
            <translation>原图</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>并排</translation>
        </message>
        <message>
            <source>Slider</source>
            <translation>滑动对比</translation>
        </message>
        <message>
            <source>The results of two Models beside each other</source>
            <translation>并排显示两个模型的结果</translation>
        </message>
        <message>
            <source>Two Models</source>
            <translation>两个模型</translation>
        </message>
    </context>
    <context>
        <name>Viewer</name>
        <message>
            <source>Drag out</source>
            <translation>拖出</translation>
        </message>
        <message>
            <source>Drag this result into another program</source>
            <translation>将此结果拖到其他程序中</translation>
        </message>
        <message>
            <source>This picture cannot be shown.</source>
            <translation>无法显示此图片。</translation>
        </message>
        <message>
            <source>preview at {0} pixels</source>
            <translation>预览尺寸 {0} 像素</translation>
        </message>
    </context>
    <context>
        <name>WalkTool</name>
        <message>
            <source>Automatic</source>
            <translation>自动</translation>
        </message>
        <message>
            <source>Choose two codes or more on the left.</source>
            <translation>请在左侧选择两个或更多编码。</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Save strip</source>
            <translation>保存长条图</translation>
        </message>
        <message>
            <source>Save strip…</source>
            <translation>保存长条图…</translation>
        </message>
        <message>
            <source>Save video</source>
            <translation>保存视频</translation>
        </message>
        <message>
            <source>Save video…</source>
            <translation>保存视频…</translation>
        </message>
        <message>
            <source>Spherical</source>
            <translation>球面</translation>
        </message>
        <message>
            <source>Straight</source>
            <translation>直线</translation>
        </message>
        <message>
            <source>Strip and video</source>
            <translation>长条图与视频</translation>
        </message>
        <message>
            <source>Way</source>
            <translation>路线</translation>
        </message>
        <message>
            <source>Where on the way from code to code the picture is</source>
            <translation>图片在编码之间路线上的位置</translation>
        </message>
        <message>
            <source>Write the way as a film strip, a row from each code to the next</source>
            <translation>将路线写成胶片条，相邻编码之间各占一行</translation>
        </message>
        <message>
            <source>Write the way as a video</source>
            <translation>将路线写成视频</translation>
        </message>
    </context>
    <context>
        <name>Window</name>
        <message>
            <source>Go to {page}</source>
            <translation>转到{page}</translation>
        </message>
        <message>
            <source>No page can do anything with {names}.</source>
            <translation>没有页面能处理 {names}。</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>Search actions</source>
            <translation>搜索操作</translation>
        </message>
        <message>
            <source>Show or hide the jobs</source>
            <translation>显示或隐藏任务</translation>
        </message>
        <message>
            <source>Show shortcuts</source>
            <translation>显示快捷键</translation>
        </message>
        <message>
            <source>Start the jobs on hold</source>
            <translation>启动搁置的任务</translation>
        </message>
        <message>
            <source>Stop after this job</source>
            <translation>完成当前任务后停止</translation>
        </message>
        <message>
            <source>Use the dark theme</source>
            <translation>使用深色主题</translation>
        </message>
        <message>
            <source>Use the light theme</source>
            <translation>使用浅色主题</translation>
        </message>
        <message>
            <source>Use the theme of the system</source>
            <translation>使用系统主题</translation>
        </message>
    </context>
    <context>
        <name>WipePicture</name>
        <message>
            <source>Before and after</source>
            <translation>转换前后</translation>
        </message>
        <message>
            <source>Point at it, or press the left and right arrow keys, to wipe between before and after</source>
            <translation>用鼠标指向，或按左右方向键，在转换前后之间切换</translation>
        </message>
    </context>
    <context>
        <name>Wizard</name>
        <message>
            <source>Back</source>
            <translation>上一步</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Go to the next step</source>
            <translation>转到下一步</translation>
        </message>
        <message>
            <source>Go to the step before</source>
            <translation>转到上一步</translation>
        </message>
        <message>
            <source>Leave without training</source>
            <translation>离开，不训练</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>Start training</source>
            <translation>开始训练</translation>
        </message>
        <message>
            <source>Training {0}</source>
            <translation>训练 {0}</translation>
        </message>
    </context>
    <context>
        <name>WordsField</name>
        <message>
            <source>Known words: {words}</source>
            <translation>已知词：{words}</translation>
        </message>
        <message>
            <source>Known: {words}</source>
            <translation>已知：{words}</translation>
        </message>
        <message>
            <source>Nearest: {words}.</source>
            <translation>最接近：{words}。</translation>
        </message>
        <message>
            <source>Not known: {words}.</source>
            <translation>未知词：{words}。</translation>
        </message>
        <message>
            <source>Say what to make</source>
            <translation>说明要生成什么</translation>
        </message>
    </context>
    <context>
        <name>ZoomButton</name>
        <message>
            <source>Larger</source>
            <translation>放大</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>缩小</translation>
        </message>
        <message>
            <source>Whole picture</source>
            <translation>整张图片</translation>
        </message>
        <message>
            <source>Zoom: {0}</source>
            <translation>缩放：{0}</translation>
        </message>
        <message>
            <source>Zoom; 100 % shows every pixel of the picture as one of the screen</source>
            <translation>缩放；100 % 表示图片的每个像素对应屏幕的一个像素</translation>
        </message>
    </context>
    <context>
        <name>_List</name>
        <message>
            <source>Models</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>No Model matches.</source>
            <translation>没有匹配的模型。</translation>
        </message>
        <message>
            <source>Search Models</source>
            <translation>搜索模型</translation>
        </message>
        <message>
            <source>Words of the title, direction, family or licence</source>
            <translation>标题、方向、模型家族或许可中的词</translation>
        </message>
    </context>
    <context>
        <name>_Row</name>
        <message>
            <source>Back to the default: {name}</source>
            <translation>恢复默认值：{name}</translation>
        </message>
    </context>
    <context>
        <name>column</name>
        <message>
            <source>from its code</source>
            <translation>由其编码</translation>
        </message>
        <message>
            <source>new</source>
            <translation>新图片</translation>
        </message>
        <message>
            <source>picture</source>
            <translation>图片</translation>
        </message>
        <message>
            <source>real</source>
            <translation>真实</translation>
        </message>
        <message>
            <source>{0} again</source>
            <translation>还原的 {0}</translation>
        </message>
        <message>
            <source>{0} as {1}</source>
            <translation>{0} 作为 {1}</translation>
        </message>
        <message>
            <source>{0} to {1}</source>
            <translation>{0} 到 {1}</translation>
        </message>
    </context>
    <context>
        <name>control words</name>
        <message>
            <source> and </source>
            <translation> 和 </translation>
        </message>
        <message>
            <source>the page {page}</source>
            <translation>“{page}”页面</translation>
        </message>
    </context>
    <context>
        <name>figures</name>
        <message>
            <source>measuring</source>
            <translation>正在测量</translation>
        </message>
        <message>
            <source>{count}/s</source>
            <translation>{count}/秒</translation>
        </message>
        <message>
            <source>{hours} h {minutes} min</source>
            <translation>{hours} 小时 {minutes} 分</translation>
        </message>
        <message>
            <source>{milliseconds} ms</source>
            <translation>{milliseconds} 毫秒</translation>
        </message>
        <message>
            <source>{minutes} min {seconds} s</source>
            <translation>{minutes} 分 {seconds} 秒</translation>
        </message>
        <message>
            <source>{seconds} s</source>
            <translation>{seconds} 秒</translation>
        </message>
        <message>
            <source>{seconds} s each</source>
            <translation>每个 {seconds} 秒</translation>
        </message>
        <message>
            <source>{time} left</source>
            <translation>剩余 {time}</translation>
        </message>
    </context>
    <context>
        <name>job</name>
        <message>
            <source>Failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>Finished</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>Finished, {count} failed</source>
            <translation>已完成，{count} 项失败</translation>
        </message>
        <message>
            <source>On hold</source>
            <translation>已搁置</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>已暂停</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>正在运行</translation>
        </message>
        <message>
            <source>Starting</source>
            <translation>正在启动</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>已停止</translation>
        </message>
        <message>
            <source>Stopping</source>
            <translation>正在停止</translation>
        </message>
        <message>
            <source>Stopping at the next safe point; what is done is kept.</source>
            <translation>将在下一个安全点停止；已完成的内容会保留。</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>等待中</translation>
        </message>
        <message>
            <source>{count} GB</source>
            <translation>{count} GB</translation>
        </message>
    </context>
    <context>
        <name>places</name>
        <message>
            <source>Convert</source>
            <translation>转换</translation>
        </message>
        <message>
            <source>Lab</source>
            <translation>实验室</translation>
        </message>
        <message>
            <source>Latent</source>
            <translation>潜空间</translation>
        </message>
        <message>
            <source>Live</source>
            <translation>实时</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Plugins</source>
            <translation>插件</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Train</source>
            <translation>训练</translation>
        </message>
    </context>
    <context>
        <name>standing</name>
        <message>
            <source>A checkpoint is being saved.</source>
            <translation>正在保存检查点。</translation>
        </message>
        <message>
            <source>Another program trains this run.</source>
            <translation>另一个程序正在训练此训练记录。</translation>
        </message>
        <message>
            <source>Another training comes first.</source>
            <translation>前面还有其他训练。</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>Finished</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>It goes on when you resume it.</source>
            <translation>选择继续后接着进行。</translation>
        </message>
        <message>
            <source>It has begun; the curves tell more in a while.</source>
            <translation>已经开始；稍后曲线会给出更多信息。</translation>
        </message>
        <message>
            <source>It has not begun.</source>
            <translation>尚未开始。</translation>
        </message>
        <message>
            <source>Learning: {loss} fell by {percent}% lately.</source>
            <translation>正在学习：{loss} 近期下降了 {percent}%。</translation>
        </message>
        <message>
            <source>Learning: {loss} rose by {percent}% lately.</source>
            <translation>正在学习：{loss} 近期上升了 {percent}%。</translation>
        </message>
        <message>
            <source>Levelling off: no loss moves by more than some per cent.</source>
            <translation>趋于平稳：各项损失的变化都不超过百分之几。</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新建</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>已暂停</translation>
        </message>
        <message>
            <source>Paused with a checkpoint; its memory is free.</source>
            <translation>已保存检查点并暂停；内存已释放。</translation>
        </message>
        <message>
            <source>Starting</source>
            <translation>正在启动</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>已停止</translation>
        </message>
        <message>
            <source>Stopped before its end; it goes on where it was.</source>
            <translation>在结束前停止；可从中断处继续。</translation>
        </message>
        <message>
            <source>Stopping</source>
            <translation>正在停止</translation>
        </message>
        <message>
            <source>The training is complete; export it to use it.</source>
            <translation>训练已完成；导出后即可使用。</translation>
        </message>
        <message>
            <source>There is no such run; its folder was moved or deleted.</source>
            <translation>没有此训练记录；其文件夹已被移动或删除。</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>训练</translation>
        </message>
    </context>
</TS>
