<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
            <source>Delete</source>
            <translation>删除</translation>
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
            <source>Mean</source>
            <translation>平均</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>测量</translation>
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
            <source>Most</source>
            <translation>最大</translation>
        </message>
        <message>
            <source>Move this Model to the trash</source>
            <translation>将此模型移到回收站</translation>
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
            <source>Not measured yet</source>
            <translation>尚未测量</translation>
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
            <source>looks at the whole picture</source>
            <translation>处理整张图片</translation>
        </message>
        <message>
            <source>may be joined</source>
            <translation>可分块拼接</translation>
        </message>
        <message>
            <source>{0} at {1} on {2}</source>
            <translation>{0}（{1}，{2}）</translation>
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
            <source>{0}: random numbers of shape {1}, drawn from a seed</source>
            <translation>{0}：形状为 {1} 的随机数，由种子产生</translation>
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
        <name>Config</name>
        <message>
            <source>A</source>
            <translation>A</translation>
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
            <source>B</source>
            <translation>B</translation>
        </message>
        <message>
            <source>Background</source>
            <translation>背景</translation>
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
            <source>Bound of the discriminator's weights with the objective wgan.</source>
            <translation>目标函数为 wgan 时，判别器权重的界限。</translation>
        </message>
        <message>
            <source>Bound of the discriminators' weights with the objective wgan.</source>
            <translation>目标函数为 wgan 时，各判别器权重的界限。</translation>
        </message>
        <message>
            <source>CPU threads of the arithmetic; 0 leaves torch's choice.</source>
            <translation>运算使用的 CPU 线程数；0 表示由 torch 决定。</translation>
        </message>
        <message>
            <source>Cache gb</source>
            <translation>缓存 (GB)</translation>
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
            <source>Channels of the discriminator's first layer.</source>
            <translation>判别器第一层的通道数。</translation>
        </message>
        <message>
            <source>Channels of the discriminators' first layer.</source>
            <translation>各判别器第一层的通道数。</translation>
        </message>
        <message>
            <source>Channels of the generator's first layer.</source>
            <translation>生成器第一层的通道数。</translation>
        </message>
        <message>
            <source>Channels of the generators' first layer.</source>
            <translation>各生成器第一层的通道数。</translation>
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
            <source>Colour behind transparent pictures, as #rrggbb.</source>
            <translation>透明图片的背景颜色，格式为 #rrggbb。</translation>
        </message>
        <message>
            <source>Colours of the window.</source>
            <translation>窗口的配色。</translation>
        </message>
        <message>
            <source>Converting</source>
            <translation>转换</translation>
        </message>
        <message>
            <source>Crop size</source>
            <translation>裁剪尺寸</translation>
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
            <source>Depth</source>
            <translation>深度</translation>
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
            <source>Direction</source>
            <translation>方向</translation>
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
            <source>Existing</source>
            <translation>已存在时</translation>
        </message>
        <message>
            <source>Export statistics</source>
            <translation>导出统计量</translation>
        </message>
        <message>
            <source>File format of results; same keeps PNG, JPEG and WebP.</source>
            <translation>结果的文件格式；“相同”会保留 PNG、JPEG 和 WebP。</translation>
        </message>
        <message>
            <source>File format; same keeps PNG, JPEG and WebP and writes others as PNG.</source>
            <translation>文件格式；“相同”会保留 PNG、JPEG 和 WebP，其他格式写为 PNG。</translation>
        </message>
        <message>
            <source>Flip</source>
            <translation>翻转</translation>
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
            <source>GB</source>
            <translation>GB</translation>
        </message>
        <message>
            <source>Generator</source>
            <translation>生成器</translation>
        </message>
        <message>
            <source>Half-life of the moving average of the generator's weights; 0 for none.</source>
            <translation>生成器权重滑动平均的半衰期；0 表示不使用。</translation>
        </message>
        <message>
            <source>Half-life of the moving average of the generators' weights; 0 for none.</source>
            <translation>各生成器权重滑动平均的半衰期；0 表示不使用。</translation>
        </message>
        <message>
            <source>Halvings of the unet; pictures are multiples of 2^depth: 8 for 256, 7 for 128.</source>
            <translation>unet 减半的次数；图片尺寸须为 2^depth 的倍数：256 用 8，128 用 7。</translation>
        </message>
        <message>
            <source>How generators double the size: transposed convolution, or resizing then convolving against checkerboards.</source>
            <translation>生成器放大一倍的方式：转置卷积；或先缩放再卷积，以避免棋盘状伪影。</translation>
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
            <source>Images between two sample sheets.</source>
            <translation>两张样本图之间的图像数。</translation>
        </message>
        <message>
            <source>Isolate training</source>
            <translation>隔离训练</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>保留数</translation>
        </message>
        <message>
            <source>Lambda cycle</source>
            <translation>循环一致性权重</translation>
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
            <source>Layers d</source>
            <translation>判别器层数</translation>
        </message>
        <message>
            <source>Layers of the discriminator; 3 judge patches of 70 pixels, each layer more doubles them.</source>
            <translation>判别器的层数；3 层判别 70 像素的图块，每多一层图块约大一倍。</translation>
        </message>
        <message>
            <source>Layers of the discriminators; 3 judge patches of 70 pixels, each layer more doubles them.</source>
            <translation>各判别器的层数；3 层判别 70 像素的图块，每多一层图块约大一倍。</translation>
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
            <source>Learning rate over time; all but linear use epochs + decay_epochs.</source>
            <translation>学习率随时间的变化；除 linear 外均使用 epochs + decay_epochs。</translation>
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
            <source>Losses</source>
            <translation>损失</translation>
        </message>
        <message>
            <source>Lr</source>
            <translation>学习率</translation>
        </message>
        <message>
            <source>Machine</source>
            <translation>机器</translation>
        </message>
        <message>
            <source>Memory for decoded pictures, which saves decoding after the first epoch.</source>
            <translation>存放已解码图片的内存，可省去第一轮之后的解码。</translation>
        </message>
        <message>
            <source>Mirror half of the pictures, chosen at random.</source>
            <translation>随机镜像一半的图片。</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
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
            <source>Norm</source>
            <translation>归一化</translation>
        </message>
        <message>
            <source>Normalisation between layers: of each picture alone, of the whole batch, or none.</source>
            <translation>层间归一化：对每张图片单独进行、对整批进行，或不进行。</translation>
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
            <source>Pairs</source>
            <translation>配对文件夹</translation>
        </message>
        <message>
            <source>Pairs left</source>
            <translation>左侧图片</translation>
        </message>
        <message>
            <source>Pattern</source>
            <translation>命名规则</translation>
        </message>
        <message>
            <source>Pictures on a sample sheet; 0 draws none.</source>
            <translation>一张样本图上的图片数；0 表示不绘制。</translation>
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
            <source>Preprocess</source>
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
            <source>Quality of JPEG and WebP.</source>
            <translation>JPEG 和 WebP 的质量。</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>Residual blocks of each generator; 6 suit 128 pixels, 9 suit 256.</source>
            <translation>每个生成器的残差块数；6 适合 128 像素，9 适合 256 像素。</translation>
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
            <source>Sample every</source>
            <translation>样本间隔</translation>
        </message>
        <message>
            <source>Samples</source>
            <translation>样本数</translation>
        </message>
        <message>
            <source>Samples per step on each device.</source>
            <translation>每个设备每步的样本数。</translation>
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
            <source>Seed of the noise of Models that take some.</source>
            <translation>噪声的种子，用于接受噪声的模型。</translation>
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
            <source>Size that pictures are resized to before they are cropped.</source>
            <translation>裁剪前图片缩放到的尺寸。</translation>
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
            <source>Tensorboard</source>
            <translation>TensorBoard</translation>
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
            <source>Translates pictures from one kind to another, learned from pairs.</source>
            <translation>从配对图片中学习，将一类图片转换为另一类。</translation>
        </message>
        <message>
            <source>Upsampling</source>
            <translation>上采样</translation>
        </message>
        <message>
            <source>Weight of coming back to the picture after translating there and back.</source>
            <translation>转换过去再转换回来后，还原图片的损失权重。</translation>
        </message>
        <message>
            <source>Weight of the mean distance to the true picture.</source>
            <translation>与真实图片平均距离的损失权重。</translation>
        </message>
        <message>
            <source>Weight, as a share of lambda_cycle, of leaving alone what already is in the target domain; keeps colours.</source>
            <translation>使已属目标域的图片保持不变的权重，以与 lambda_cycle 的比值表示；有助于保持颜色。</translation>
        </message>
        <message>
            <source>What batch normalisation uses in exported Models: the picture at hand, as in the paper, or running averages.</source>
            <translation>导出模型的批归一化所用的统计量：当前图片（与论文相同），或滑动平均。</translation>
        </message>
        <message>
            <source>What generator and discriminator play for; wgan clips the discriminator's weights.</source>
            <translation>生成器与判别器对抗的目标；wgan 会限制判别器的权重。</translation>
        </message>
        <message>
            <source>What generators and discriminators play for; wgan clips the discriminators' weights.</source>
            <translation>各生成器与判别器对抗的目标；wgan 会限制判别器的权重。</translation>
        </message>
        <message>
            <source>What to do when a result exists already.</source>
            <translation>结果已存在时的处理方式。</translation>
        </message>
        <message>
            <source>Which side is on the left in side-by-side pictures.</source>
            <translation>并排图片中位于左侧的是哪一侧。</translation>
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
            <source>a</source>
            <translation>A</translation>
        </message>
        <message>
            <source>a2b</source>
            <translation>A 到 B</translation>
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
            <source>channels</source>
            <translation>通道</translation>
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
            <source>fp16</source>
            <translation>fp16</translation>
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
            <source>light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>linear</source>
            <translation>线性 (linear)</translation>
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
            <source>none</source>
            <translation>无 (none)</translation>
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
            <source>pixels</source>
            <translation>像素</translation>
        </message>
        <message>
            <source>png</source>
            <translation>PNG</translation>
        </message>
        <message>
            <source>px</source>
            <translation>px</translation>
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
            <source>running</source>
            <translation>滑动平均 (running)</translation>
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
            <source>step</source>
            <translation>阶梯 (step)</translation>
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
            <source>zh_CN</source>
            <translation>简体中文</translation>
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
            <source>Convert {count} files</source>
            <translation>转换 {count} 个文件</translation>
        </message>
        <message>
            <source>Converting {name} …</source>
            <translation>正在转换 {name} …</translation>
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
            <source>into {folder}</source>
            <translation>保存到 {folder}</translation>
        </message>
        <message>
            <source>preview at {0} pixels</source>
            <translation>预览尺寸 {0} 像素</translation>
        </message>
        <message>
            <source>{0} pictures</source>
            <translation>{0} 张图片</translation>
        </message>
        <message>
            <source>{0} translates no pictures; choose another Model.</source>
            <translation>{0} 不能转换图片，请选择其他模型。</translation>
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
            <source>Drag out</source>
            <translation>拖出</translation>
        </message>
        <message>
            <source>Drag this result into another program</source>
            <translation>将此结果拖到其他程序中</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
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
        <name>Disclosure</name>
        <message>
            <source>Show or hide: {title}</source>
            <translation>显示或隐藏：{title}</translation>
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
        <name>Examples</name>
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
            <source>Show the samples of two moments side by side</source>
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
            <source>Good to know</source>
            <translation>供参考</translation>
        </message>
        <message>
            <source>This would ruin the training</source>
            <translation>这会毁掉训练</translation>
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
        <name>JobButtons</name>
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
            <source>Keep what is done, give memory back, and go on later</source>
            <translation>保留已完成的内容并释放内存，以后继续</translation>
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
            <source>{count} jobs</source>
            <translation>{count} 个任务</translation>
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
        <name>LivePage</name>
        <message>
            <source>A Model is one file that translates pictures: add one from anywhere, or train your own.</source>
            <translation>模型是一个能转换图片的文件：可以添加别处得到的模型，或训练自己的模型。</translation>
        </message>
        <message>
            <source>Add a Model</source>
            <translation>添加模型</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>所有文件 (*)</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>转换前</translation>
        </message>
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
            <source>No Model yet</source>
            <translation>还没有模型</translation>
        </message>
        <message>
            <source>No camera found</source>
            <translation>未找到摄像头</translation>
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
            <source>Saved as {path}.</source>
            <translation>已保存为 {path}。</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>在文件夹中显示</translation>
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
            <source>Start</source>
            <translation>启动</translation>
        </message>
        <message>
            <source>Start or stop the live picture</source>
            <translation>启动或停止实时画面</translation>
        </message>
        <message>
            <source>The picture is translated while it plays; nothing leaves this computer.</source>
            <translation>画面在播放的同时转换；任何内容都不会离开本机。</translation>
        </message>
        <message>
            <source>Train one</source>
            <translation>训练一个</translation>
        </message>
        <message>
            <source>Videos ({suffixes})</source>
            <translation>视频 ({suffixes})</translation>
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
            <source>Model</source>
            <translation>模型</translation>
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
            <source>Resolution</source>
            <translation>分辨率</translation>
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
            <source>The longer side the Model works at: smaller is faster</source>
            <translation>模型处理时的长边尺寸：越小越快</translation>
        </message>
        <message>
            <source>Video</source>
            <translation>视频</translation>
        </message>
        <message>
            <source>{size} pixels</source>
            <translation>{size} 像素</translation>
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
            <source>1 Model</source>
            <translation>1 个模型</translation>
        </message>
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
            <source>All families</source>
            <translation>全部模型家族</translation>
        </message>
        <message>
            <source>Check a Model file and add it; dropping it here does the same</source>
            <translation>检查并添加模型文件；也可直接拖放到此处</translation>
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
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Family</source>
            <translation>模型家族</translation>
        </message>
        <message>
            <source>Find a Model</source>
            <translation>查找模型</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>保留</translation>
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
            <source>Move to trash</source>
            <translation>移到回收站</translation>
        </message>
        <message>
            <source>Move {0} to the trash?</source>
            <translation>将 {0} 移到回收站？</translation>
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
            <source>Pictures made with it stay where they are.</source>
            <translation>用它生成的图片会保留在原处。</translation>
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
            <source>Select a Model to see its Card.</source>
            <translation>选择模型以查看其模型卡。</translation>
        </message>
        <message>
            <source>Show Models of one family</source>
            <translation>只显示某一模型家族的模型</translation>
        </message>
        <message>
            <source>Train one</source>
            <translation>训练一个</translation>
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
            <source>{0} files</source>
            <translation>{0} 个文件</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} / {1}</translation>
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
            <source>Original</source>
            <translation>原图</translation>
        </message>
        <message>
            <source>Translating …</source>
            <translation>正在转换 …</translation>
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
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Copy the full text of the error</source>
            <translation>复制错误全文</translation>
        </message>
        <message>
            <source>Copy the full text, for a report to the plugin's author</source>
            <translation>复制全文，以便向插件作者报告</translation>
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
            <source>Installed</source>
            <translation>已安装</translation>
        </message>
        <message>
            <source>Installed ({0})</source>
            <translation>已安装 ({0})</translation>
        </message>
        <message>
            <source>Load every plugin in a process of its own, as if it were new</source>
            <translation>将每个插件视为新插件，在独立进程中加载</translation>
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
            <source>Restart Translator</source>
            <translation>重启 Translator</translation>
        </message>
        <message>
            <source>The files of a plugin have changed since it was loaded.</source>
            <translation>有插件的文件在加载后已更改。</translation>
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
            <source>Which plugins are shown</source>
            <translation>显示哪些插件</translation>
        </message>
        <message>
            <source>Work is running; stop it or wait until it has ended, then restart.</source>
            <translation>有工作正在运行；请停止或等待其结束后再重启。</translation>
        </message>
        <message>
            <source>{0} is off for all new work. Its code stays in memory until a restart.</source>
            <translation>{0} 已对所有新工作关闭。其代码在重启前仍留在内存中。</translation>
        </message>
    </context>
    <context>
        <name>PortForm</name>
        <message>
            <source>A number that this Model takes.</source>
            <translation>此模型接受的数值。</translation>
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
            <source>Words that say what to make; the Model knows {words}.</source>
            <translation>描述要生成内容的词；模型认识 {words}。</translation>
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
        <name>RunPage</name>
        <message>
            <source>All runs</source>
            <translation>全部训练记录</translation>
        </message>
        <message>
            <source>Back to all runs</source>
            <translation>返回全部训练记录</translation>
        </message>
        <message>
            <source>Delete run</source>
            <translation>删除训练记录</translation>
        </message>
        <message>
            <source>Exporting {0}</source>
            <translation>导出 {0}</translation>
        </message>
        <message>
            <source>Move the run {0} with its checkpoints to the trash? Exported Models stay.</source>
            <translation>将训练记录 {0} 及其检查点移到回收站？已导出的模型会保留。</translation>
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
            <source>Training {0}</source>
            <translation>训练 {0}</translation>
        </message>
        <message>
            <source>Your run stopped at {0} images: resume?</source>
            <translation>训练停在 {0} 张图像处，是否继续？</translation>
        </message>
        <message>
            <source>{0} cannot be moved to the trash on this system; delete the folder yourself.</source>
            <translation>此系统无法将 {0} 移到回收站；请自行删除该文件夹。</translation>
        </message>
    </context>
    <context>
        <name>RunRow</name>
        <message>
            <source>Damaged</source>
            <translation>已损坏</translation>
        </message>
        <message>
            <source>Open the run {0}</source>
            <translation>打开训练记录 {0}</translation>
        </message>
    </context>
    <context>
        <name>RunSide</name>
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
        <name>SelectionView</name>
        <message>
            <source>Copy these Model files; nothing is overwritten</source>
            <translation>复制这些模型文件；不会覆盖任何文件</translation>
        </message>
        <message>
            <source>Copy {0} files to a folder…</source>
            <translation>将 {0} 个文件复制到文件夹…</translation>
        </message>
        <message>
            <source>Delete {0} Models</source>
            <translation>删除 {0} 个模型</translation>
        </message>
        <message>
            <source>Move these Models to the trash</source>
            <translation>将这些模型移到回收站</translation>
        </message>
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
            <source>Device for converting</source>
            <translation>转换设备</translation>
        </message>
        <message>
            <source>Device for training</source>
            <translation>训练设备</translation>
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
            <source>Models</source>
            <translation>模型</translation>
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
            <source>What happened, for a report.</source>
            <translation>运行情况的记录，供报告使用。</translation>
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
            <source>{0} cannot be made: {1}.</source>
            <translation>无法创建 {0}：{1}。</translation>
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
            <source>not measured</source>
            <translation>未测量</translation>
        </message>
        <message>
            <source>{0} epochs</source>
            <translation>{0} 轮</translation>
        </message>
    </context>
    <context>
        <name>TileDelegate</name>
        <message>
            <source>Damaged: select it to see why</source>
            <translation>已损坏：选中以查看原因</translation>
        </message>
        <message>
            <source>No preview</source>
            <translation>无预览</translation>
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
            <source>Resume the training</source>
            <translation>继续训练</translation>
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
            <source>{0} runs</source>
            <translation>{0} 条训练记录</translation>
        </message>
    </context>
    <context>
        <name>ViewBar</name>
        <message>
            <source>100 %</source>
            <translation>100 %</translation>
        </message>
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
            <source>Fit</source>
            <translation>适合窗口</translation>
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
            <source>Original</source>
            <translation>原图</translation>
        </message>
        <message>
            <source>Show every pixel of the picture as one of the screen</source>
            <translation>图片的每个像素对应屏幕的一个像素</translation>
        </message>
        <message>
            <source>Show the whole picture</source>
            <translation>显示整张图片</translation>
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
        <message>
            <source>Zoom</source>
            <translation>缩放</translation>
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
    </context>
    <context>
        <name>places</name>
        <message>
            <source>Convert</source>
            <translation>转换</translation>
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
